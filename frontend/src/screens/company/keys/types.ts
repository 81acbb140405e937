export const KEYS = "company/keys/";
export const KEY = "company.key";

export type ApiKey = {
  id: string;
  name: string;
  role: string;
  prefix: string;
  scopes: string[];
  allowed_addresses: string[];
  max_calls_per_minute: number | null;
  last_used_at: string | null;
  expires_at: string | null;
  created_at: string;
};

/** A key as it is issued: its text is told once. */
export type Issued = ApiKey & { text: string };
