export type Backup = { name: string; bytes: number; at: string };

/** An event that could not be told: kind of error by subscriber, none for those that only wait. */
export type Letter = {
  id: string;
  event: string;
  record: string;
  owed: Record<string, string>;
  attempts: number;
  since: string;
  behind: number;
};

/** How a company was last seen from outside; what could not be seen is `null`. */
export type Seen = {
  seen_at: string;
  level: string;
  problems: string[];
  backups: Backup[];
  waiting_jobs: number | null;
  oldest_waiting: string | null;
  failed_jobs: number | null;
  dead_letters: number | null;
  letters: Letter[];
  measured_at: string | null;
  rows: number | null;
  bytes: number | null;
  file_bytes: number | null;
};

export type Company = {
  slug: string;
  name: string;
  domains: string[];
  plan: string;
  sector: string;
  country: string;
  level: string;
  place: string;
  database: string;
  state: string;
  suspension: string;
  suspension_reason: string;
  is_copy: boolean;
  created_at: string;
  people: number;
  max_people: number;
  last_active_on: string | null;
  seen: Seen | null;
};

/** A deleted company of which something is kept. */
export type Departed = { slug: string; backups: Backup[]; seen_at: string };

export type Companies = { tenants: Company[]; next: string | null };

export type ActState = "queued" | "running" | "done" | "failed" | "cancelled";
export type Act = {
  id: string;
  kind: string;
  slug: string;
  staff_email: string;
  reason: string;
  state: ActState;
  steps: number;
  step: string;
  /** Whether it would still be given up at its present step, and who asked for that. */
  can_stop: boolean;
  stopped_by: string | null;
  result: Record<string, unknown> | null;
  error_code: string;
  error_message: string;
  created_at: string;
  ended_at: string | null;
};
export type Acts = { acts: Act[] };

export type Named = { value: string; label: string };
export type Options = {
  sectors: string[];
  countries: string[];
  languages: string[];
  databases: string[];
  levels: Named[];
  suspensions: Named[];
  states: Named[];
  domain: string;
};

export type Unit = {
  alias: string;
  schema: string;
  kind: string;
  level: string;
  is_current: boolean;
  state: string;
  error: string;
};
export type Units = {
  units: number;
  behind: number;
  seen_at: string | null;
  rows: Unit[];
  next: number | null;
};

type Counts = {
  waiting_jobs: number | null;
  failed_jobs: number | null;
  dead_letters: number | null;
  oldest_waiting: string | null;
};
export type Work = Counts & { tenants: (Counts & { slug: string; name: string; seen_at: string })[] };
