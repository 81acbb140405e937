import { type Column, NARROWEST, WIDEST } from "../columns";

/** Pixels that the longest value of a column takes, and its heading. */
export type Need = { value: number; heading: number };
export type Needs = Readonly<Record<string, Need>>;

/** What people call records by is not cut as long as it is no longer than this. */
const WHOLE_NAME = 320;

/**
 * How wide each column is in a list of that width: what nobody needs goes to values that would be cut, the rest back to
 * where it came from. What somebody pulled, and what was never measured, stays as it is.
 */
export function dealt(columns: Column[], needs: Needs, room: number): Column[] {
  const shares = columns.map((column) => shareOf(column, needs[column.field.name]));
  const left = room - sum(shares.map(({ width }) => width));
  const more = fairly(
    shares.map(({ lack }) => lack),
    left,
  );
  const back = fairly(
    shares.map(({ spare }) => spare),
    left - sum(more),
  );
  return columns.map((column, place) => ({
    ...column,
    width: Math.floor(sum([shares[place]?.width, more[place], back[place]])),
  }));
}

type Share = {
  width: number;
  /** What its longest value, or its heading, would still need. */
  lack: number;
  /** What it usually has, and needs not. */
  spare: number;
};

function shareOf({ field, width, pulled }: Column, need: Need | undefined): Share {
  if (pulled || !need) return { width, lack: 0, spare: 0 };
  const least = Math.min(need.value, field.isName ? WHOLE_NAME : width);
  const dealt = Math.max(least, Math.min(need.heading, width), NARROWEST);
  const wanted = Math.min(Math.max(need.value, need.heading), WIDEST);
  return {
    width: dealt,
    lack: Math.max(0, wanted - dealt),
    spare: Math.max(0, width - Math.max(dealt, wanted)),
  };
}

/** Nobody gets more than they wish; where there is too little, the smaller wishes come first. */
function fairly(wishes: number[], room: number): number[] {
  let left = Math.max(0, room);
  let others = wishes.length;
  const given = wishes.map(() => 0);
  for (const [place, wish] of [...wishes.entries()].sort(([, one], [, other]) => one - other)) {
    const part = Math.min(wish, left / others);
    given[place] = part;
    left -= part;
    others -= 1;
  }
  return given;
}

function sum(numbers: (number | undefined)[]): number {
  return numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
}
