import { useSyncExternalStore } from "react";

import type { Row } from "@/platform/resources";

/** What somebody put into a cell, until the server has taken it. */
export type Held = {
  /** Who typed it: somebody else may sit here by the time it is refused. */
  person: string;
  resource: string;
  id: string;
  name: string;
  /** What people call the record. */
  title: string;
  value: unknown;
  /** What the cell held when they began to type, and the version that the row showed then. */
  base: unknown;
  version: number;
  /** Why the server did not take it; none while it is on its way. */
  error: Error | null;
  /** The record as a colleague left it meanwhile. */
  theirs?: Row;
  /** Whether it takes back what the cell was given before. */
  undoes?: boolean;
};

/** Whatever becomes of the list, what was refused is still here when somebody comes back to it. */
let all: readonly Held[] = [];
const hearers = new Set<() => void>();

export function heldCells(): readonly Held[] {
  return all;
}

export function useHeld(): readonly Held[] {
  return useSyncExternalStore(hear, heldCells);
}

/** In the place of what the cell held before. */
export function hold(cell: Held): void {
  change([...all.filter((each) => !isSameCell(each, cell)), cell]);
}

export function release(cell: Cell): void {
  change(all.filter((each) => !isSameCell(each, cell)));
}

type Cell = Pick<Held, "person" | "resource" | "id" | "name">;

const CELL = ["person", "resource", "id", "name"] as const;

export function isSameCell(one: Cell, other: Cell): boolean {
  return CELL.every((part) => one[part] === other[part]);
}

function hear(onChange: () => void): () => void {
  hearers.add(onChange);
  return () => hearers.delete(onChange);
}

function change(cells: readonly Held[]): void {
  all = cells;
  for (const each of hearers) each();
}
