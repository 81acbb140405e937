import type { Related, Row } from "@/platform/resources";

/** The label that the server gives to whoever points to the record. */
export function related(row: Row, title: string[]): Related {
  const names = title.length > 0 ? title : Object.keys(row).filter((name) => typeof row[name] === "string");
  const parts = names.map((name) => said(row[name])).filter(Boolean);
  return { id: row.id, label: (title.length > 0 ? parts.join(" ") : parts[1]) || row.id };
}

function said(value: unknown): string {
  if (typeof value === "object" && value !== null && "label" in value) return String(value.label);
  return value === null || value === undefined ? "" : String(value);
}
