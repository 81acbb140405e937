import { read, store } from "@/platform/preferences";

import { draftKey, type Values } from "../../record/form";
import type { Held } from "./held";

/** What was refused outlives the page as a draft of the record's form. */
export function keepDraft(cell: Held): void {
  const key = keyOf(cell);
  store(key, { ...read<Values>(localStorage.getItem(key)), [cell.name]: cell.value });
}

/** Somebody decided about it: the form has nothing to remind of. */
export function forgetDraft(cell: Held): void {
  const key = keyOf(cell);
  const { [cell.name]: _, ...others } = read<Values>(localStorage.getItem(key)) ?? {};
  store(key, Object.keys(others).length > 0 ? others : undefined);
}

function keyOf({ person, resource, id }: Held): string {
  return draftKey(person, resource, id);
}
