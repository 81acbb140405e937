import type { Place } from "@/platform/last-search";

/** Browsers draw nothing much taller than this many pixels. */
export const TALLEST = 15_000_000;

/** The part of a list that is at hand. */
export type Stretch = { rows: readonly { id: string }[]; start: number; total: number };

/** Where each row at hand stands, and how many pixels stand for each one that is not. */
export type Layout = {
  stretch: Stretch;
  /** Of the rows at hand, and at last of what comes after them. */
  starts: readonly number[];
  unit: number;
  height: number;
};

/**
 * Rows at hand have the height that they are drawn with. Those before and after have it too, as long as a browser
 * can draw so much: else they share what is left.
 */
export function layOut(stretch: Stretch, heightOf: (id: string) => number, usual: number): Layout {
  const { rows, start, total } = stretch;
  const own = rows.reduce((sum, { id }) => sum + heightOf(id), 0);
  const away = total - rows.length;
  const unit = away > 0 ? Math.min(usual, Math.max(TALLEST - own, 0) / away) : usual;
  const starts = [start * unit];
  for (const { id } of rows) starts.push((starts.at(-1) as number) + heightOf(id));
  return { stretch, starts, unit, height: (starts.at(-1) as number) + (away - start) * unit };
}

/** The row that is drawn at a height, or would be. */
export function placeAt({ stretch, starts, unit }: Layout, y: number): Place {
  const { rows, start, total } = stretch;
  const [top, bottom] = [starts[0] as number, starts[rows.length] as number];
  if (y < top) return { row: Math.floor(y / unit), into: 0 };
  if (y >= bottom)
    return { row: Math.min(start + rows.length + Math.floor((y - bottom) / unit), total), into: 0 };
  const index = indexAt(starts, y);
  return { row: start + index, into: y - (starts[index] as number), id: rows[index]?.id };
}

/** The height at which a row begins. */
export function topOf({ stretch, starts, unit }: Layout, row: number): number {
  const { rows, start } = stretch;
  if (row < start) return row * unit;
  const after = row - start - rows.length;
  return after > 0 ? (starts[rows.length] as number) + after * unit : (starts[row - start] as number);
}

/** The height at which somebody goes on reading; whoever is at the top stays there, whatever arrives. */
export function heightOf(layout: Layout, { row, into, id }: Place): number {
  if (row === 0 && into <= 0) return 0;
  const index = layout.stretch.rows.findIndex((each) => each.id === id);
  return index < 0 ? topOf(layout, row) + into : (layout.starts[index] as number) + into;
}

/** The rows at hand of which something is drawn between two heights, as indexes in the list. */
export function drawnBetween({ stretch, starts }: Layout, from: number, to: number): [number, number] {
  const { rows, start } = stretch;
  const first = from >= (starts[rows.length] as number) ? rows.length : indexAt(starts, from);
  let last = first;
  while (last < rows.length && (starts[last] as number) < to) last++;
  return [start + first, start + last];
}

/** How many rows lie between what is at hand and what is looked at. */
export function distance({ start, rows }: Stretch, first: number, last: number): number {
  return Math.max(start - last, first - (start + rows.length - 1), 0);
}

function indexAt(starts: readonly number[], y: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= y) low = middle;
    else high = middle;
  }
  return low;
}
