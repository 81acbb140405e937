import { addressOf } from "@/platform/address";
import { type Measure, measureOf } from "@/platform/measure";
import type { Asked, Kind } from "@/platform/metadata";

/** Kinds whose absence is an empty text; that of the others is null. */
const TEXTS = new Set<Kind>(["text", "long_text", "email", "phone", "url"]);

/** What the API takes for what the form holds. */
export function toSent(field: Pick<Asked, "kind">, value: unknown): unknown {
  if (field.kind === "address") return addressOf(value);
  if (field.kind === "measure") return inOneOrder(measureOf(value));
  if (field.kind === "relations") return idsOf(value);
  if (typeof value === "object" && value !== null && "id" in value) return value.id;
  if (field.kind === "json" && typeof value === "string") return parsed(value);
  if (value === "" || value === null || value === undefined) return TEXTS.has(field.kind) ? "" : null;
  return value;
}

function inOneOrder(measure: Measure | null): Measure | null {
  return measure && { amount: measure.amount, unit: measure.unit };
}

/** In one order: nobody put them in another. */
function idsOf(value: unknown): string[] {
  const named = (Array.isArray(value) ? value : []) as ({ id: string } | string)[];
  return named.map((each) => (typeof each === "string" ? each : each.id)).sort();
}

/** Whether two values mean the same: "" and nothing do. */
export function same(field: Pick<Asked, "kind">, one: unknown, other: unknown): boolean {
  return JSON.stringify(toSent(field, one)) === JSON.stringify(toSent(field, other));
}

/** What cannot be read as JSON goes as it is, and the server says what is wrong with it. */
function parsed(text: string): unknown {
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The values of these names. */
export function only(names: string[], values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
