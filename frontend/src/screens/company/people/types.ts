import type { Related } from "@/platform/resources";

/** A colleague, as far as the reader may see them: what is absent is not shown to them. */
export type Person = {
  id: string;
  version: number;
  name: string;
  first_name?: string;
  last_name?: string;
  email?: string;
  phone?: string;
  department?: string;
  manager?: Related | null;
  role?: string;
  language?: string;
  timezone?: string;
  is_active?: boolean;
};
