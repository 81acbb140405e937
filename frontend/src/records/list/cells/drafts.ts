import { draftKey, readDraft, storeDraft } from "../../record/drafts";
import type { Held } from "./held";

/** What was refused outlives the page as a draft of the record's form. */
export function keepDraft(cell: Held): void {
  const key = keyOf(cell);
  const draft = readDraft(key);
  const isFirst = Object.keys(draft.values).length === 0;
  storeDraft(key, {
    values: { ...draft.values, [cell.name]: cell.value },
    base: { ...draft.base, [cell.name]: cell.base ?? null },
    version: isFirst ? cell.version : draft.version,
  });
}

/** Somebody decided about it: the form has nothing to remind of. */
export function forgetDraft(cell: Held): void {
  const key = keyOf(cell);
  const draft = readDraft(key);
  const others = Object.keys(draft.values).filter((name) => name !== cell.name);
  storeDraft(key, draft, others);
}

function keyOf({ person, resource, id }: Held): string {
  return draftKey(person, resource, id);
}
