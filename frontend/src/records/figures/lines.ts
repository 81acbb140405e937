import type { Cell, Figures, Key } from "@/platform/figures";
import type { ListSearch } from "@/platform/last-search";

export type Line = { key: Key; cells: (Cell | undefined)[]; total: Cell | undefined };

/** A line for each key of the first group; by one group alone, its cells are the totals. */
export function linesOf({ groups, cells, rows, columns }: Figures): Line[] {
  if (groups.length < 2) return cells.map((cell) => ({ key: cell.keys[0] ?? null, cells: [], total: cell }));
  const found = new Map(cells.map((cell) => [JSON.stringify(cell.keys), cell]));
  return rows.map((total) => ({
    key: total.keys[0] ?? null,
    cells: columns.map((column) => found.get(JSON.stringify([total.keys[0], column.keys[0]]))),
    total,
  }));
}

/** The list of exactly the records that a cell counts. */
export function listOf({ filter }: Cell, { q, sort }: ListSearch): ListSearch {
  return { q, sort, filter: filter ? JSON.stringify(filter) : undefined };
}
