import type { Cell, Figures, Key } from "@/platform/figures";
import { type Description, fieldOf } from "@/platform/metadata";

import { type Line, linesOf } from "./lines";
import { COUNT, nameOf, type Period, periodOf } from "./settings";
import type { Words } from "./words";

export type Series = {
  name: string;
  /** What the company gave a state; empty where the theme decides. */
  colour: string;
  cells: (Cell | undefined)[];
};

export type Plot = {
  names: string[];
  series: Series[];
  /** Colours of the names themselves, for parts of a whole. */
  colours: string[];
  /** What stands where nothing happened: none of it, or no such figure. */
  nothing: 0 | null;
  /** Where the axis ends, whatever the figures: a share is never more than all. */
  end?: number;
  /** Whether there were more names or series than one could tell apart. */
  left: boolean;
};

/** Of more bars one sees no single one; the table has them all. */
const MOST_NAMES = 40;
const MOST_SERIES = 12;
const MOST_PERIODS = 400;

/** Figures as a drawing takes them: names along an axis, and a series for each key of the second group. */
export function plotOf(figures: Figures, description: Description, words: Words, most = MOST_NAMES): Plot {
  const { groups, measures, columns } = figures;
  const [first = "", second] = groups;
  const [measure = COUNT] = measures;
  const lines = linesOf(figures);
  const period = periodOf(first);
  const keys = lines.map(({ key }) => key);
  const shown = period ? withGaps(keys, period).slice(-MOST_PERIODS) : largest(lines, most);
  const found = new Map(lines.map((line) => [JSON.stringify(line.key), line]));
  const at = (key: Key) => found.get(JSON.stringify(key));
  const series = second
    ? columns.slice(0, MOST_SERIES).map(({ keys: [key = null] }, column) => ({
        name: words.key(second, key),
        colour: colourOf(second, key, description),
        cells: shown.map((each) => at(each)?.cells[column]),
      }))
    : [{ name: words.measure(measure), colour: "", cells: shown.map((each) => at(each)?.total) }];
  return {
    names: shown.map((key) => words.key(first, key)),
    series,
    colours: shown.map((key) => colourOf(first, key, description)),
    nothing: measure === COUNT || measure.startsWith("sum:") ? 0 : null,
    ...(measure.startsWith("share:") && { end: 1 }),
    left: (!period && keys.length > shown.length) || columns.length > MOST_SERIES,
  };
}

/** The names that matter most, in the order of all. */
function largest(lines: Line[], most: number): Key[] {
  const size = ({ total }: Line) => Number(total?.values[0] ?? 0);
  const kept = new Set([...lines].sort((one, other) => size(other) - size(one)).slice(0, most));
  return lines.filter((line) => kept.has(line)).map(({ key }) => key);
}

function colourOf(group: string, key: Key, description: Description): string {
  const choices = fieldOf(description, nameOf(group))?.choices;
  return choices?.find(({ value }) => value === key)?.colour ?? "";
}

/** A line that skips the months without a sale would hide them; what has no date is no point of it. */
export function withGaps(keys: Key[], period: Period): string[] {
  const days = keys.filter((key): key is string => typeof key === "string");
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const filled: string[] = [];
  for (let day = first; day <= last && filled.length < MOST_PERIODS * 10; day = next(day, period))
    filled.push(day);
  return filled;
}

const MONTHS: Partial<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };

function next(day: string, period: Period): string {
  const date = new Date(`${day}T00:00:00Z`);
  const months = MONTHS[period];
  if (months) date.setUTCMonth(date.getUTCMonth() + months);
  else date.setUTCDate(date.getUTCDate() + (period === "week" ? 7 : 1));
  return date.toISOString().slice(0, 10);
}
