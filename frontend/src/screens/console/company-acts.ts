import type { Company } from "./types";

type Offer = {
  /** On the button that asks for it. */
  label:
    | "Back up"
    | "Restore…"
    | "Copy…"
    | "Move…"
    | "Take the move back"
    | "Suspend or reopen…"
    | "Verify its isolation…"
    | "Delete…";
  /** In the head of the dialog, with the company's name. */
  title:
    | "Back up {{name}}"
    | "Restore {{name}}"
    | "Copy {{name}}"
    | "Move {{name}}"
    | "Take back the move of {{name}}"
    | "Suspend or reopen {{name}}"
    | "Verify the isolation of {{name}}"
    | "Delete {{name}}";
  isDangerous: boolean;
  isOffered: (company: Company) => boolean;
};
export type CompanyAct =
  | "backup"
  | "restore"
  | "clone"
  | "move"
  | "abort_move"
  | "suspend"
  | "probe"
  | "delete";

const isReady = ({ state }: Company) => state === "ready";

/** What can be done to a company, as far as its state allows; the server has the last word. */
export const COMPANY_ACTS: Record<CompanyAct, Offer> = {
  backup: { label: "Back up", title: "Back up {{name}}", isDangerous: false, isOffered: isReady },
  restore: {
    label: "Restore…",
    title: "Restore {{name}}",
    isDangerous: false,
    isOffered: ({ state, seen }) =>
      ["ready", "restoring"].includes(state) && Boolean(seen && seen.backups.length > 0),
  },
  clone: { label: "Copy…", title: "Copy {{name}}", isDangerous: false, isOffered: isReady },
  move: {
    label: "Move…",
    title: "Move {{name}}",
    isDangerous: false,
    isOffered: ({ state }) => ["ready", "moving"].includes(state),
  },
  abort_move: {
    label: "Take the move back",
    title: "Take back the move of {{name}}",
    isDangerous: false,
    isOffered: ({ state }) => state === "moving",
  },
  suspend: {
    label: "Suspend or reopen…",
    title: "Suspend or reopen {{name}}",
    isDangerous: true,
    isOffered: ({ state }) => ["ready", "restoring"].includes(state),
  },
  probe: {
    label: "Verify its isolation…",
    title: "Verify the isolation of {{name}}",
    isDangerous: false,
    isOffered: isReady,
  },
  delete: {
    label: "Delete…",
    title: "Delete {{name}}",
    isDangerous: true,
    isOffered: ({ state }) => state !== "moving",
  },
};
