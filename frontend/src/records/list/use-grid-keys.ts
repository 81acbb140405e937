import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";

type GridKeys = {
  rows: number;
  columns: number;
  /** Whether a row has been read; else it is on its way. */
  isAtHand: (row: number) => boolean;
  reveal: (row: number) => void;
  onOpen: (row: number) => void;
  onTick: (row: number) => void;
  onLeave: () => void;
};

const PAGE = 15;

/** One cell has the focus; arrows lead to its neighbours, Enter into the record, Space ticks it. */
export function useGridKeys({ rows, columns, isAtHand, reveal, onOpen, onTick, onLeave }: GridKeys) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const cell = useRef<HTMLElement>(null);
  const travelling = useRef(false);

  useEffect(() => {
    if (!travelling.current || !isAtHand(at.row)) return;
    travelling.current = false;
    reveal(at.row);
    // The row may only exist once it has been scrolled to.
    requestAnimationFrame(() => cell.current?.focus({ preventScroll: true }));
  });

  const goTo = useCallback((row: number, column: number) => setAt({ row, column }), []);
  const travel = (row: number, column: number) => {
    const next = { row: clamp(row, rows), column: clamp(column, columns) };
    travelling.current = true;
    reveal(next.row);
    setAt(next);
  };
  const moves = movesFrom(at, rows, columns);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target as HTMLElement).matches("[role=gridcell], [role=rowheader], [role=grid]")) return;
    const move = moves[inReadingOrder(event)];
    if (move) travel(...move);
    else if (event.key === "Enter") onOpen(at.row);
    else if (event.key === " ") onTick(at.row);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };

  return { ...at, goTo, focusRef: cell, onKeyDown };
}

function movesFrom({ row, column }: { row: number; column: number }, rows: number, columns: number) {
  const moves: Record<string, [number, number]> = {
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    Next: [row, column + 1],
    Previous: [row, column - 1],
    PageDown: [row + PAGE, column],
    PageUp: [row - PAGE, column],
    Home: [row, 0],
    End: [row, columns - 1],
    "Ctrl Home": [0, 0],
    "Ctrl End": [rows - 1, columns - 1],
  };
  return moves;
}

/** In Arabic the next column stands to the left. */
function inReadingOrder({ key, ctrlKey, currentTarget }: KeyboardEvent<HTMLElement>): string {
  const mirrored = getComputedStyle(currentTarget).direction === "rtl";
  if (key === "ArrowRight") return mirrored ? "Previous" : "Next";
  if (key === "ArrowLeft") return mirrored ? "Next" : "Previous";
  return ctrlKey ? `Ctrl ${key}` : key;
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}
