import type { Asked, Kind } from "@/platform/metadata";

/** Kinds whose absence is an empty text; that of the others is null. */
const TEXTS = new Set<Kind>(["text", "long_text", "email", "phone", "url"]);

/** What the API takes for what the form holds. */
export function toSent(field: Pick<Asked, "kind">, value: unknown): unknown {
  if (typeof value === "object" && value !== null && "id" in value) return value.id;
  if (field.kind === "json" && typeof value === "string") return parsed(value);
  if (value === "" || value === null || value === undefined) return TEXTS.has(field.kind) ? "" : null;
  return value;
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
