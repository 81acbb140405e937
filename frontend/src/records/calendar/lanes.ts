import type { Description, Field } from "@/platform/metadata";
import type { Related, Row } from "@/platform/resources";

import { related } from "../../components/fields/related";
import type { Dates } from "./dates";

/** Who or what records are of: a row of the calendar. `value` is what a record holds, shown as it is sent. */
export type Lane = { key: string; label: string; value: unknown };

/** In the address, where somebody wants the declared rows away. */
export const NO_LANES = "jours";
/** The row of the records that are nobody's. */
export const NOBODY = "";

/** The fields whose values can be the rows of a calendar; states change by steps of their own. */
export function laneFields({ fields }: Description): Field[] {
  return fields.filter(
    ({ kind, choices, relation }) =>
      (kind === "choice" && choices?.length) || (kind === "relation" && Boolean(relation)),
  );
}

/** The field that the address names, else the declared one; none where days alone are looked at. */
export function laneField(
  description: Description,
  { resource }: Dates,
  named: string | undefined,
): Field | undefined {
  if (named === NO_LANES) return undefined;
  const fields = laneFields(description);
  return fields.find(({ name }) => name === named) ?? fields.find(({ name }) => name === resource?.name);
}

/** Which row a record stands in. */
export function laneKey(row: Row, field: Field): string {
  const value = row[field.name];
  if (value === null || value === undefined) return NOBODY;
  return typeof value === "object" ? (value as Related).id : String(value);
}

type Offered = { rows: Row[]; description: Description } | undefined;

/** All that could be given a record, free or not; those that records are of besides; nobody, where that may be. */
export function lanesOf(field: Field, offered: Offered, rows: Row[], nobody: string): Lane[] {
  const known = new Map<string, Lane>();
  const add = (value: Related) => known.set(value.id, { key: value.id, label: value.label, value });
  for (const choice of field.choices ?? [])
    known.set(choice.value, { key: choice.value, label: choice.label, value: choice.value });
  for (const row of offered?.rows ?? []) add(related(row, offered?.description ?? EMPTY));
  for (const row of rows) {
    const value = row[field.name];
    if (typeof value === "object" && value !== null && !known.has((value as Related).id))
      add(value as Related);
  }
  const free = !field.required || rows.some((row) => laneKey(row, field) === NOBODY);
  return [...known.values(), ...(free ? [{ key: NOBODY, label: nobody, value: null }] : [])];
}

const EMPTY = { title: [], fields: [] };
