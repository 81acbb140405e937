/** A cell by where it stands; row -1 is the row of names. */
export type Place = { row: number; column: number };
/** A block of cells, its edges included. */
export type Range = { top: number; bottom: number; left: number; right: number };

export function rangeBetween(one: Place, other: Place): Range {
  return {
    top: Math.max(0, Math.min(one.row, other.row)),
    bottom: Math.max(0, one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}
