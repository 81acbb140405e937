import type { Measure } from "@/platform/measure";
import type { Field, Kind } from "@/platform/metadata";

/** The API's comparisons; "" is equality. */
export type Comparison =
  | ""
  | "in"
  | "all"
  | "none"
  | "contains"
  | "startswith"
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "within"
  | "isnull"
  | "notnull";

export type Condition = { field: string; comparison: Comparison; value: unknown };
export type Group = { any: boolean; parts: Part[] };
export type Part = Condition | Group;

const TEXT: Comparison[] = ["contains", "", "startswith", "isnull", "notnull"];
const ORDERED: Comparison[] = ["", "gte", "lte", "gt", "lt", "isnull", "notnull"];
const DAYS: Comparison[] = ["", "within", "gte", "lte", "gt", "lt", "isnull", "notnull"];
const ONE_OF: Comparison[] = ["", "isnull", "notnull"];
const NAMED: Comparison[] = ["in", "all", "none", "", "isnull", "notnull"];
const SAYING: Comparison[] = ["contains", "isnull", "notnull"];
const PRESENT: Comparison[] = ["notnull", "isnull"];

/** What can be asked of each kind, the usual first. */
const COMPARISONS: Record<Kind, Comparison[]> = {
  text: TEXT,
  long_text: TEXT,
  email: TEXT,
  phone: TEXT,
  url: TEXT,
  integer: ORDERED,
  decimal: ORDERED,
  money: ORDERED,
  quantity: ORDERED,
  measure: ORDERED,
  boolean: ["", "isnull"],
  date: DAYS,
  datetime: DAYS,
  duration: ORDERED,
  choice: ONE_OF,
  multiple_choice: ONE_OF,
  state: ONE_OF,
  relation: ONE_OF,
  relations: NAMED,
  address: SAYING,
  file: PRESENT,
  json: PRESENT,
  uuid: ONE_OF,
};

/** What can be asked of a field: of one that the company added, what it has it searched by. */
export function comparisonsOf({ kind, comparisons }: Pick<Field, "kind" | "comparisons">): Comparison[] {
  if (!comparisons) return COMPARISONS[kind];
  const called = (comparison: Comparison) => (comparison === "notnull" ? "isnull" : comparison || "exact");
  return COMPARISONS[kind].filter((comparison) => comparisons.includes(called(comparison)));
}

export const EVERYTHING: Group = { any: false, parts: [] };

export function isGroup(part: Part): part is Group {
  return "parts" in part;
}

export function asksNothing(comparison: Comparison): boolean {
  return comparison === "isnull" || comparison === "notnull";
}

/** Whether the comparison is with several records at once. */
export function asksSeveral({ kind }: Pick<Field, "kind">, comparison: Comparison): boolean {
  return kind === "relations" && comparison !== "" && !asksNothing(comparison);
}

/** The JSON that the API reads and an address keeps; nothing when everything is shown. */
export function written(group: Group): string | undefined {
  return group.parts.length === 0 ? undefined : JSON.stringify(toApi(group));
}

/** What an address holds; a text that means nothing filters nothing. */
export function readFilter(text: string | undefined): Group {
  if (!text) return EVERYTHING;
  try {
    const part = fromApi(JSON.parse(text));
    return isGroup(part) ? part : { any: false, parts: [part] };
  } catch {
    return EVERYTHING;
  }
}

type Api = { [name: string]: unknown };

function toApi(part: Part): Api {
  if (isGroup(part)) return { [part.any ? "or" : "and"]: part.parts.map(toApi) };
  const { field, comparison, value } = part;
  if (asksNothing(comparison)) return { [`${field}__isnull`]: comparison === "isnull" };
  return { [comparison ? `${field}__${comparison}` : field]: sent(value) };
}

/** Related records are asked for by their ids, amounts as they are said. */
function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent);
  if (typeof value === "object" && value !== null && "amount" in value) {
    const { amount, unit } = value as Measure;
    return `${amount} ${unit}`;
  }
  return typeof value === "object" && value !== null && "id" in value ? value.id : value;
}

function fromApi(api: Api): Part {
  const parts = Object.entries(api).map(([name, value]): Part => {
    if (name === "and" || name === "or") {
      return { any: name === "or", parts: (value as Api[]).map(fromApi) };
    }
    const [, field = name, comparison = ""] = /^(.+?)(?:__([a-z]+))?$/.exec(name) ?? [];
    if (comparison === "isnull") return { field, comparison: value ? "isnull" : "notnull", value: null };
    return { field, comparison: comparison as Comparison, value };
  });
  const [only] = parts;
  // What all holds within what all holds is said once.
  return parts.length === 1 && only ? only : { any: false, parts: parts.flatMap(unfolded) };
}

function unfolded(part: Part): Part[] {
  return isGroup(part) && !part.any ? part.parts : [part];
}

/** The same filter without one of its parts; a group left empty goes with it. */
export function without(group: Group, gone: Part): Group {
  const parts = group.parts
    .filter((part) => part !== gone)
    .map((part) => (isGroup(part) ? without(part, gone) : part))
    .filter((part) => !isGroup(part) || part.parts.length > 0);
  return { ...group, parts };
}

export function replaced(group: Group, old: Part, next: Part): Group {
  return {
    ...group,
    parts: group.parts.map((part) =>
      part === old ? next : isGroup(part) ? replaced(part, old, next) : part,
    ),
  };
}
