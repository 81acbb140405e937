import type { ScopeWords } from "@/components/ui/scope-words";

export const APPLICATIONS = "company/applications/";
export const APPLICATION = "company.application";

export type Application = {
  id: string;
  name: string;
  client_id: string;
  is_confidential: boolean;
  redirect_uris: string[];
  scopes: string[];
  role: string;
  max_calls_per_minute: number | null;
  disabled_at: string | null;
  created_at: string;
  words: ScopeWords;
};

/** As it is registered, or given a new secret: told once, empty where there is none. */
export type Registered = Application & { secret: string };
