import type { ListSearch } from "@/platform/last-search";
import { type Description, type Field, fieldOf, type PivotView } from "@/platform/metadata";

export const PERIODS = ["day", "week", "month", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];
export const COUNT = "count";

/** What the figures of a list are asked for, whole: what the address leaves out is what the kind of record proposes. */
export type Settings = { groups: string[]; measure: string };

export function settingsIn({ par, mesure }: ListSearch, description: Description): Settings {
  const proposed = proposedBy(description);
  const groups = par?.split(",").filter((group) => isGroup(group, description)) ?? [];
  return {
    groups: groups.length > 0 ? groups : proposed.groups,
    measure: measuresOf(description).includes(mesure ?? "") ? (mesure as string) : proposed.measure,
  };
}

/** The declared pivot, else the first thing that lists are filtered by. */
function proposedBy(description: Description): Settings {
  const { figures, filters, views } = description;
  const pivot = views.find((view): view is PivotView => view.kind === "pivot");
  const measure = pivot?.measure && figures.measures[pivot.measure] ? `sum:${pivot.measure}` : COUNT;
  const declared = pivot ? [pivot.rows, pivot.columns].filter((name) => figures.groups.includes(name)) : [];
  const [first] = [...filters, ...figures.groups].filter((name) => figures.groups.includes(name));
  const names = declared.length > 0 ? declared : first ? [first] : [];
  return { groups: names.map((name) => asGroup(name, description)), measure };
}

/** A field as a group: a date by the month. */
export function asGroup(name: string, description: Description): string {
  return hasPeriods(fieldOf(description, name)) ? `${name}:month` : name;
}

export function nameOf(group: string): string {
  return group.split(":")[0] ?? group;
}

export function periodOf(group: string): Period | undefined {
  return PERIODS.find((period) => group.endsWith(`:${period}`));
}

export function hasPeriods(field: Field | undefined): boolean {
  return field?.kind === "date" || field?.kind === "datetime";
}

/** All that can be measured, counting first. */
export function measuresOf({ figures }: Description): string[] {
  const functions = Object.entries(figures.measures);
  return [COUNT, ...functions.flatMap(([name, known]) => known.map((each) => `${each}:${name}`))];
}

function isGroup(group: string, description: Description): boolean {
  const name = nameOf(group);
  return (
    description.figures.groups.includes(name) &&
    hasPeriods(fieldOf(description, name)) === Boolean(periodOf(group))
  );
}
