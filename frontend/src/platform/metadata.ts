import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";

import { request } from "./api";

/** What a value is, and so how it is shown, typed and compared. */
export type Kind =
  | "text"
  | "long_text"
  | "email"
  | "phone"
  | "url"
  | "integer"
  | "decimal"
  | "money"
  | "quantity"
  | "measure"
  | "boolean"
  | "date"
  | "datetime"
  | "duration"
  | "choice"
  | "multiple_choice"
  | "state"
  | "relation"
  | "relations"
  | "address"
  | "file"
  | "json"
  | "uuid";

export type Choice = { value: string; label: string; colour?: string };

/** What is needed to show or ask for one value. */
export type Asked = {
  name: string;
  label: string;
  kind: Kind;
  required: boolean;
  choices?: Choice[];
  /** Of an amount with a unit: the codes of the units that the company works with, the usual first. */
  offered?: string[];
  /** Key of the resource that the value leads to; null where no screen shows it. */
  relation?: string | null;
  /** Of an address: its parts, what stands on which line by country, and the codes of all countries. */
  parts?: Choice[];
  layouts?: Record<string, string[][]>;
  countries?: string[];
  max_length?: number;
  /** What the company says under a field that it added. */
  help?: string;
  /** Of a file: the kinds of content that are taken, its largest size in bytes, and where it is sent. */
  accepts?: string[];
  max_size?: number;
  send_to?: string;
  decimal_places?: number;
  /** What the column holds when nobody says anything. */
  default?: unknown;
  /** Whether people call the record by it: such a number is no quantity. */
  isName?: boolean;
};

export type Field = Asked & {
  read_only: boolean;
  may_create: boolean;
  may_update: boolean;
  /** How lists may be filtered by it, where the company added it. */
  comparisons?: string[];
};
/** Whether it may be filled in of a new row, and changed of one that is there. */
export type LineField = Asked & { read_only: boolean; may_create: boolean; may_update: boolean };
export type Lines = {
  name: string;
  label: string;
  read_only: boolean;
  /** Whether rows may be sent with a new record, and with one that is there. */
  may_create: boolean;
  may_update: boolean;
  /** What may be done to rows: `create`, `update`, `delete`. */
  verbs: string[];
  fields: LineField[];
};
export type Section = { label: string; names: string[] };

export type Action = {
  name: string;
  label: string;
  bulk: boolean;
  versioned: boolean;
  states: string[];
  /** The state that the step leads to, where it is one. */
  leads_to?: string;
  parameters: Asked[];
};

/** What can be done with one record now, and why the rest has to wait. */
export type Offer = { action: Action; enabled: boolean; reason: string | null };

export type ListView = { kind: "list"; columns: string[]; sort: string[] };
export type KanbanView = { kind: "kanban"; column: string; badge?: string };
export type CalendarView = {
  kind: "calendar";
  start: string;
  title: string;
  end?: string;
  resource?: string;
};
export type PivotView = { kind: "pivot"; rows: string; columns: string; measure?: string };

export type View = ListView | KanbanView | PivotView | CalendarView | { kind: "map" };

/** A list whose records point here, by one of their fields. */
export type Leading = { resource: string; field: string; label: string; by: string };

/** A kind of record, as far as the reader's rights go. */
export type Description = {
  key: string;
  path: string;
  label: string;
  label_plural: string;
  verbs: string[];
  /** What this person may do at addresses that the module wrote itself. */
  by_hand?: string[];
  fields: Field[];
  lines: Lines[];
  title: string[];
  search: string[];
  filters: string[];
  /** What the records can be grouped by, and which functions of which fields are figures. */
  figures: { groups: string[]; measures: Record<string, string[]> };
  views: View[];
  form: Section[];
  actions: Action[];
  /** What leads to these records; a device may hold what it was told before that was. */
  related?: Leading[];
};

export const AREAS = ["sales", "customers", "goods", "delivery", "money", "work", "settings"] as const;
export type Area = (typeof AREAS)[number];

export type CatalogueEntry = {
  key: string;
  path: string;
  module: string;
  module_label: string;
  icon: string;
  area: Area;
  label: string;
  label_plural: string;
  /** What one may do there at all; a device may hold what it was told before that was. */
  verbs?: string[];
  /** What one may begin from anywhere on the generated screens: to create, to import. */
  begins?: string[];
};

export const catalogueQuery = queryOptions({
  queryKey: ["metadata"],
  queryFn: async () => {
    const { results } = await request<{ results: CatalogueEntry[] }>("GET", "metadata/");
    return results.map((entry) => ({ ...entry, label_plural: capitalised(entry.label_plural) }));
  },
  staleTime: 5 * 60_000,
});

/** Whether one's rights go as far as this verb, on some of the records at least. */
export function grants(
  catalogue: CatalogueEntry[],
  { resource, verb }: { resource: string; verb: string },
): boolean {
  return catalogue.some(({ key, verbs }) => key === resource && verbs?.includes(verb));
}

export function descriptionQuery(key: string) {
  return queryOptions({
    queryKey: ["metadata", key],
    queryFn: async () => worded(await request<Description>("GET", `metadata/${key}/`)),
    staleTime: 5 * 60_000,
  });
}

export function useDescription(key: string) {
  return useQuery(descriptionQuery(key));
}

/** Where the records of a resource are answered; its module may keep the ordinary address for itself. */
export async function pathOf(client: QueryClient, key: string): Promise<string> {
  return (await client.ensureQueryData(descriptionQuery(key))).path;
}

export function fieldOf(description: Pick<Description, "fields">, name: string): Field | undefined {
  return description.fields.find((field) => field.name === name);
}

export function stateField(description: Description): Field | undefined {
  return description.fields.find((field) => field.kind === "state");
}

export function listView(description: Description): ListView {
  const found = description.views.find((view): view is ListView => view.kind === "list");
  return found ?? { kind: "list", columns: description.title, sort: [] };
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Names of columns come as they stand in a sentence; a screen begins with a capital. */
function worded(description: Description): Description {
  return {
    ...description,
    label: capitalised(description.label),
    label_plural: capitalised(description.label_plural),
    fields: description.fields.map((field) => ({
      ...named(field),
      ...(field.parts && { parts: field.parts.map(named) }),
      isName: description.title.includes(field.name),
    })),
    lines: description.lines.map((lines) => ({ ...named(lines), fields: lines.fields.map(named) })),
    form: description.form.map(named),
    actions: description.actions.map((action) => ({
      ...named(action),
      parameters: action.parameters.map(named),
    })),
  };
}

function named<T extends { label: string }>(part: T): T {
  return { ...part, label: capitalised(part.label) };
}
