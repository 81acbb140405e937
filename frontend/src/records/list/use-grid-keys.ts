import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";

import { type Place, rangeBetween } from "./cells/range";

type GridKeys = {
  rows: number;
  columns: number;
  /** Whether a row has been read; else it is on its way. */
  isAtHand: (row: number) => boolean;
  isDrawn: (row: number) => boolean;
  reveal: (row: number) => void;
  onOpen: (row: number) => void;
  /** Lets somebody type into the cell, in the place of what it holds where `typed` is given; false where nobody may. */
  onEdit: (place: Place, typed?: string) => boolean;
  onTick: (row: number) => void;
  onTickAll: () => void;
  /** Gives up what the cell keeps that was refused; false where there is nothing. */
  onGiveUp: (place: Place) => boolean;
  onLeave: () => void;
};

const PAGE = 15;
const NAMES = -1;
const CELLS = "[role=gridcell], [role=rowheader], [role=columnheader] button, [role=grid]";

type At = Place & {
  /** Where a block of cells begins that ends here. */
  anchor: Place | null;
};

/**
 * One cell has the focus; arrows lead to its neighbours, the names of the columns among them. Enter begins to type
 * where that is allowed, and opens the record elsewhere; with Shift, arrows take whole blocks.
 */
export function useGridKeys(grid: GridKeys) {
  const { rows, columns, isAtHand, isDrawn, reveal } = grid;
  const [at, setAt] = useState<At>({ row: 0, column: 0, anchor: null });
  const cell = useRef<HTMLElement>(null);
  const travelling = useRef(false);

  useEffect(() => {
    if (!travelling.current || (at.row >= 0 && !isAtHand(at.row))) return;
    travelling.current = false;
    if (at.row >= 0) reveal(at.row);
    const focus = () => {
      // Somebody quick types into it already.
      if (!cell.current?.contains(document.activeElement)) cell.current?.focus({ preventScroll: true });
    };
    // The row may only exist once it has been scrolled to; else no key is to be lost meanwhile.
    if (at.row < 0 || isDrawn(at.row)) focus();
    else requestAnimationFrame(focus);
  });

  const goTo = useCallback(
    (row: number, column: number) =>
      setAt((before) =>
        before.row === row && before.column === column ? before : { row, column, anchor: null },
      ),
    [],
  );
  const reach = useCallback(
    (row: number, column: number) =>
      setAt((before) => ({ row, column, anchor: before.anchor ?? placeOf(before) })),
    [],
  );
  const travel = ({ row, column }: Place, anchor: Place | null = null) => {
    const next = { row: clamp(row, NAMES, rows), column: clamp(column, 0, columns), anchor };
    travelling.current = true;
    if (next.row >= 0) reveal(next.row);
    setAt(next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || !(event.target as HTMLElement).matches(CELLS)) return;
    const move = movesFrom(at, rows, columns)[inReadingOrder(event)];
    if (move) travel(move, event.shiftKey ? (at.anchor ?? at) : null);
    // A name of a column is a button, and pressed like one.
    else if (at.row === NAMES || !act(event, at, grid, () => setAt({ ...at, anchor: null }))) return;
    event.preventDefault();
    // What is typed into a cell is no shortcut.
    event.stopPropagation();
  };

  return {
    ...at,
    range: at.anchor && rangeBetween(at.anchor, at),
    goTo,
    reach,
    /** To the neighbour of the cell that was typed into, or back to itself. */
    goBy: (by: Place) => travel({ row: Math.max(0, at.row + by.row), column: at.column + by.column }),
    focusRef: cell,
    onKeyDown,
  };
}

/** Whether the key means something on this cell. */
function act(event: KeyboardEvent<HTMLElement>, at: At, grid: GridKeys, forgetRange: () => void): boolean {
  const { key } = event;
  const mod = event.ctrlKey || event.metaKey;
  const onName = (event.target as HTMLElement).matches("[role=rowheader]");
  if (key === "Enter") {
    if (mod || onName || !grid.onEdit(at)) grid.onOpen(at.row);
  } else if (key === "F2") return grid.onEdit(at);
  else if (mod && key.toLowerCase() === "a") grid.onTickAll();
  else if (key === " ") grid.onTick(at.row);
  else if (key === "Backspace" || key === "Delete") return grid.onEdit(at, "");
  else if (key === "Escape") {
    if (at.anchor) forgetRange();
    else if (!grid.onGiveUp(at)) grid.onLeave();
  } else return key.length === 1 && !mod && !event.altKey && grid.onEdit(at, key);
  return true;
}

function movesFrom({ row, column }: Place, rows: number, columns: number): Record<string, Place> {
  return {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    Next: { row, column: column + 1 },
    Previous: { row, column: column - 1 },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: Math.max(0, row - PAGE), column },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
    "Ctrl Home": { row: 0, column: 0 },
    "Ctrl End": { row: rows - 1, column: columns - 1 },
  };
}

/** In Arabic the next column stands to the left. */
function inReadingOrder({ key, ctrlKey, currentTarget }: KeyboardEvent<HTMLElement>): string {
  const mirrored = getComputedStyle(currentTarget).direction === "rtl";
  if (key === "ArrowRight") return mirrored ? "Previous" : "Next";
  if (key === "ArrowLeft") return mirrored ? "Next" : "Previous";
  return ctrlKey ? `Ctrl ${key}` : key;
}

function placeOf({ row, column }: Place): Place {
  return { row, column };
}

function clamp(value: number, least: number, count: number): number {
  return Math.max(least, Math.min(value, count - 1));
}
