import type { GrantedField, Kind } from "./types";

/** How a field is compared, as rules write it. */
export const OPERATORS = {
  "==": "is",
  "!=": "is not",
  "<": "is less than",
  ">=": "is at least",
} as const;
export type Operator = keyof typeof OPERATORS;

const ORDERED = new Set(["integer", "decimal", "money", "quantity", "date", "datetime"]);
const NUMBERS = new Set(["integer", "decimal", "money", "quantity"]);
/** Kinds of values that no rule compares. */
const APART = new Set(["json", "file", "multiple_choice", "relations", "measure", "address"]);

/** What a relation is compared with: whoever acts, those whom they manage or work with in groups, or nobody. */
export const WHO = {
  "actor.profile": "oneself",
  "actor.team": "one's own team",
  "actor.colleagues": "the people of one's own groups",
  null: "nobody",
} as const;
const SEVERAL = new Set(["actor.team", "actor.colleagues"]);

export function comparableFields({ fields }: Kind): GrantedField[] {
  return fields.filter(({ kind }) => kind !== undefined && !APART.has(kind));
}

export function operatorsFor(field: GrantedField): Operator[] {
  return ORDERED.has(field.kind ?? "") ? ["==", "!=", "<", ">="] : ["==", "!="];
}

/** `ville == "Fès"`, in the grammar of rules; a team has many people, so one is in it. */
export function comparison(field: GrantedField, operator: Operator, value: string): string {
  if (field.kind === "relation" && SEVERAL.has(value))
    return `${field.name} ${operator === "!=" ? "not in" : "in"} ${value}`;
  return `${field.name} ${operator} ${literal(field, value)}`;
}

function literal({ kind = "text" }: GrantedField, value: string): string {
  if (kind === "relation" || kind === "boolean") return value;
  if (NUMBERS.has(kind)) return value.replace(",", ".").trim();
  return JSON.stringify(value);
}

/** Both must hold; what was an alternative is kept together. */
export function joined(rule: string, more: string): string {
  if (rule.trim() === "") return more;
  return /\bor\b/.test(rule) ? `(${rule}) and ${more}` : `${rule} and ${more}`;
}

/** The rule that one condition of the kind of record makes, asked of whoever acts. */
export function conditionRule({ name, arity }: Kind["conditions"][number]): string {
  return arity === 0 ? `${name}()` : `${name}(actor.profile)`;
}

/** Conditions that ask nothing, or only who acts: the others are for whoever writes a rule. */
export function plainConditions({ conditions }: Kind): Kind["conditions"] {
  return conditions.filter(({ arity }) => arity < 2);
}
