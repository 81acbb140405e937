import type { ActState } from "./types";

export const KINDS = {
  create: "Creation",
  move: "Change of place",
  abort_move: "Move taken back",
  backup: "Backup",
  restore: "Restoration",
  bring_back: "Return of a deleted company",
  clone: "Copy of a company",
  suspend: "Suspension",
  ceilings: "Change of plan or ceilings",
  probe: "Verification of its isolation",
  delete: "Deletion",
  retry_letters: "Events told again",
  discard_letter: "Event given up",
  look: "Look at everything",
  migrate: "Migration of the units",
  amend: "Correction in the register",
  verify: "Verification of the isolation",
} as const;
export type Kind = keyof typeof KINDS;

export const ACT_STATES = {
  queued: "Waits for the operator's worker",
  running: "Under way",
  done: "Succeeded",
  failed: "Came to nothing",
  cancelled: "Stopped",
} as const satisfies Record<ActState, string>;

export const LEVELS = {
  shared: "Shared pool",
  schema: "Own schema",
  database: "Own database",
} as const;

export const SUSPENSIONS = {
  active: "Open",
  banner: "Open, with a reminder",
  read_only: "Reading only, for everybody",
  export_only: "Exports only",
  closed: "Closed to everybody",
} as const;

export const LIVES = {
  provisioning: "Being created",
  ready: "Ready for work",
  moving: "Being moved",
  restoring: "Being restored",
  deleting: "Being deleted",
} as const;

/** The word for a value that the server may one day know and this screen not: then the value itself. */
export function wordFor<Words extends Record<string, string>>(
  words: Words,
  value: string,
): Words[keyof Words] | undefined {
  return value in words ? words[value as keyof Words] : undefined;
}
