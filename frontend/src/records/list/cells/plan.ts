import type { Description, Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import type { Column } from "../../columns";
import type { Range } from "./range";
import { type Fault, folded, type Read, readCell } from "./reading";
import { isEditable } from "./use-cells";
import { type Manner, written } from "./writing";

export type Target = { row: Row; field: Field; text: string };
export type Change = Target & { value: unknown };
export type Faulty = Target & { fault: Fault };

/** What pasting would do: which cells change, which texts mean nothing there, and what has no place. */
export type Plan = { changes: Change[]; faults: Faulty[]; rowsBeyond: number; columnsBeyond: number };

export type Sheet = { rows: Row[]; columns: Column[]; range: Range };
/** Records by the resource that a field leads to and the name that was typed. */
export type Names = ReadonlyMap<string, Read>;

export function nameKey(field: Field, text: string): string {
  return `${field.relation} ${folded(text)}`;
}

/** The cells that the block lies over; one single text fills all that is taken. */
export function targetsOf(block: string[][], { rows, columns, range }: Sheet): Target[] {
  const isOne = block.length === 1 && block[0]?.length === 1;
  const filled = isOne
    ? Array.from({ length: range.bottom - range.top + 1 }, () =>
        Array.from({ length: range.right - range.left + 1 }, () => block[0]?.[0] ?? ""),
      )
    : block;
  return filled.flatMap((texts, down) =>
    texts.flatMap((text, along) => {
      const row = rows[range.top + down];
      const field = columns[range.left + along]?.field;
      return row && field ? { row, field, text } : [];
    }),
  );
}

/** The names that have to be looked up before the block can be read. */
export function namesIn(targets: Target[], manner: Manner): Target[] {
  const asked = targets.filter(
    (target) => target.field.kind === "relation" && target.text.trim() !== "" && !isThere(target, manner),
  );
  return [...new Map(asked.map((target) => [nameKey(target.field, target.text), target])).values()];
}

export function planOf(
  description: Description,
  block: string[][],
  sheet: Sheet,
  manner: Manner,
  names: Names,
): Plan {
  const plan: Plan = {
    changes: [],
    faults: [],
    rowsBeyond: Math.max(0, sheet.range.top + block.length - sheet.rows.length),
    columnsBeyond: Math.max(0, sheet.range.left + widthOf(block) - sheet.columns.length),
  };
  for (const target of targetsOf(block, sheet)) {
    if (isThere(target, manner)) continue;
    const { field, row, text } = target;
    const read: Read = isEditable(description, field)
      ? readCell(field, text, manner, (name) => names.get(nameKey(field, name)) ?? { fault: "unknown" })
      : { fault: "closed" };
    if ("fault" in read) plan.faults.push({ ...target, ...read });
    else if (written(field, read.value, manner) !== written(field, row[field.name], manner))
      plan.changes.push({ ...target, ...read });
  }
  return plan;
}

/** What was copied here and comes back as it was changes nothing, in columns too that nobody changes. */
function isThere({ row, field, text }: Target, manner: Manner): boolean {
  return text.trim() === written(field, row[field.name], manner).trim();
}

function widthOf(block: string[][]): number {
  return Math.max(0, ...block.map((texts) => texts.length));
}
