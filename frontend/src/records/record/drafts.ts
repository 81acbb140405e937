import { draftsPrefix } from "@/platform/drafts";
import { read, store } from "@/platform/preferences";

import { only } from "../values";

export type Values = Record<string, unknown>;

/** What somebody typed and has not saved, and what they typed it over. */
export type Draft = {
  values: Values;
  /** What the fields held when somebody began to type into them; missing where nobody knows. */
  base: Values;
  /** The version that the record had then. */
  version: number;
};

export const NO_DRAFT: Draft = { values: {}, base: {}, version: 0 };

export function draftKey(person: string, resource: string, record: string | null): string {
  return `${draftsPrefix(person)}${resource}.${record ?? "new"}`;
}

export function readDraft(key: string): Draft {
  const kept = read<Draft | Values>(localStorage.getItem(key));
  if (!kept) return NO_DRAFT;
  // A draft of the releases before knows only what was typed: whoever saves it is asked wherever it differs.
  return isWhole(kept) ? kept : { ...NO_DRAFT, values: kept };
}

/** Keeps these fields of the draft on this device; without any, nothing. */
export function storeDraft(key: string, draft: Draft, names = Object.keys(draft.values)): void {
  const kept = { ...draft, values: only(names, draft.values), base: only(names, draft.base) };
  store(key, names.length > 0 ? kept : undefined);
}

function isWhole(kept: Draft | Values): kept is Draft {
  return typeof kept.values === "object" && typeof kept.base === "object";
}
