import { TriangleAlert } from "lucide-react";

import { isNumber, Shown } from "@/components/fields/show";
import type { Field } from "@/platform/metadata";

import type { Held } from "./held";

/** What was put into the cell, as it will be read; what was refused stays as it was typed. */
export function HeldValue({ field, held: { value, error } }: { field: Field; held: Held }) {
  const unreadable = isNumber(field) && Number.isNaN(Number(value));
  return (
    <>
      {error && <TriangleAlert aria-hidden="true" className="me-1 inline size-4 text-danger" />}
      {unreadable ? <bdi>{String(value)}</bdi> : <Shown field={field} value={value} inGrid />}
    </>
  );
}

/** Where a cell finds why its value was refused. */
export function faultId({ id, name }: Pick<Held, "id" | "name">): string {
  return `fault-${id}-${name}`;
}
