import type { Description } from "@/platform/metadata";
import type { Related, Row } from "@/platform/resources";

/** The label that the server gives to whoever points to the record: what names it, else its first text. */
export function related(row: Row, { title, fields }: Pick<Description, "title" | "fields">): Related {
  const first = fields.find(({ kind }) => kind === "text")?.name;
  const names = title.length > 0 ? title : first ? [first] : [];
  const parts = names.map((name) => said(row[name])).filter(Boolean);
  return { id: row.id, label: parts.join(" ") || row.id };
}

function said(value: unknown): string {
  if (typeof value === "object" && value !== null && "label" in value) return String(value.label);
  return value === null || value === undefined ? "" : String(value);
}
