import { type Description, fieldOf, type Kind } from "@/platform/metadata";
import type { Related, Row } from "@/platform/resources";

/** What people call a record: the fields that name it, else the first that says something. */
export function titleOf(row: Row, description: Description): string {
  const named = description.title.length > 0 ? description.title : naming(description);
  const parts = named.map((name) => said(row[name])).filter(Boolean);
  return (description.title.length > 0 ? parts.join(" ") : parts[0]) || description.label;
}

/** Fields that a list must read besides its columns, so that its rows have a name. */
export function naming(description: Description): string[] {
  if (description.title.length > 0) return description.title;
  return description.fields
    .filter(({ kind }) => kind === "text")
    .map(({ name }) => name)
    .slice(0, 1);
}

function said(value: unknown): string {
  if (typeof value === "object" && value !== null) return (value as Related).label ?? "";
  return value === null || value === undefined ? "" : String(value);
}

const UNSORTED = new Set<Kind>(["json", "file", "address", "relations"]);

/** What has no order worth asking for is not sorted. */
export function isSortable(description: Description, name: string): boolean {
  const kind = fieldOf(description, name)?.kind;
  return kind !== undefined && !UNSORTED.has(kind);
}
