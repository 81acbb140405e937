import type { Related } from "@/platform/resources";

export const PEOPLE = "company/people/";
export const INVITATIONS = "invitations/";
export const PERSON = "company.person";

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
  /** When they were last at work, a day back; later than that nobody knows. */
  last_seen_at?: string | null;
};

export type Invitation = { id: string; email: string; role: string; expires_at: string; expired: boolean };
export type Invitations = {
  invitations: Invitation[];
  seats: { taken: number; allowed: number | null };
};

/** What a colleague is called by who may not see the whole name. */
export function nameOf(person: Person, unnamed: string): string {
  return person.name || person.email || unnamed;
}
