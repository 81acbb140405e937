import type { Figures } from "@/platform/figures";
import {
  type Choice,
  type Description,
  type Field,
  type KanbanView,
  listView,
  stateField,
} from "@/platform/metadata";

import { read } from "@/platform/preferences";
import type { Row } from "@/platform/resources";

import { naming } from "../title";

/** One value of the field, with the records that have it: `filter` asks a list for them. */
export type KanbanColumn = { value: string; label: string; colour?: string | undefined; filter: string };
/** How many records a column has, and what they come to; nothing where that is not told. */
export type Tally = { count: number; sum: string | null };

const ON_A_CARD = 4;
export const EMPTY = "";

/** The fields that cards can stand under. */
export function columnFields({ fields }: Description): Field[] {
  return fields.filter(({ kind, choices }) => (kind === "state" || kind === "choice") && choices?.length);
}

/** The one that the address names, else the declared one, else the state; none where a list is all there is. */
export function columnField(description: Description, name?: string): Field | undefined {
  const usual = declaredIn(description)?.column ?? stateField(description)?.name;
  const fields = columnFields(description);
  if (!usual) return undefined;
  return fields.find((field) => field.name === name) ?? fields.find((field) => field.name === usual);
}

function declaredIn({ views }: Description): KanbanView | undefined {
  return views.find((view): view is KanbanView => view.kind === "kanban");
}

/** In the order of the declaration: that of the work. */
export function columnsOf(field: Field, filter: string | undefined): KanbanColumn[] {
  return (field.choices ?? []).map((choice: Choice) => ({
    ...choice,
    filter: narrowed(filter, { [field.name]: choice.value }),
  }));
}

/** Records without a value, where there are any: the server's own words ask for them. */
export function emptyColumn(figures: Figures | undefined, label: string): KanbanColumn[] {
  const cell = figures?.cells.find(({ keys: [key] }) => key === null || key === EMPTY);
  return cell?.filter ? [{ value: EMPTY, label, filter: JSON.stringify(cell.filter) }] : [];
}

/** Which column a record stands in. */
export function valueIn(row: Row, field: Field): string {
  return String(row[field.name] ?? EMPTY);
}

/** What the list is filtered by, and the value besides; what nobody can read is left to the server to refuse. */
export function narrowed(filter: string | undefined, value: Record<string, unknown>): string {
  const asked = read<Record<string, unknown>>(filter ?? null);
  if (!asked) return filter ?? JSON.stringify(value);
  const { and, ...others } = asked;
  const alone = Array.isArray(and) && Object.keys(others).length === 0;
  return JSON.stringify({ and: alone ? [...and, value] : [asked, value] });
}

/** The amount that cards show large, and columns add up. */
export function amountOf(description: Description): Field | undefined {
  const shown = listView(description).columns;
  return description.fields.find(({ kind, name }) => kind === "money" && shown.includes(name));
}

/** What a card says below its title. */
export function cardFields(description: Description, column: Field): Field[] {
  const told = [column.name, amountOf(description)?.name, ...naming(description)];
  const badge = declaredIn(description)?.badge;
  const names = [...new Set([...(badge ? [badge] : []), ...listView(description).columns])];
  return names
    .filter((name) => !told.includes(name))
    .flatMap((name) => description.fields.find((field) => field.name === name) ?? [])
    .slice(0, ON_A_CARD);
}

/** Only what cards show is read, and the version for what follows. */
export function fieldsOf(description: Description, column: Field): string {
  const shown = [...naming(description), amountOf(description), ...cardFields(description, column), column];
  const names = shown.flatMap((each) => (typeof each === "string" ? each : (each?.name ?? [])));
  return [...new Set([...names, "version"])].join(",");
}

export function tallyOf(figures: Figures | undefined, value: string): Tally | undefined {
  if (!figures) return undefined;
  const [count = 0, sum = null] =
    figures.cells.find(({ keys: [key] }) => (key ?? EMPTY) === value)?.values ?? [];
  return { count: Number(count), sum: sum === null ? null : String(sum) };
}
