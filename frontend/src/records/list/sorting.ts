/** "-total" is the largest first. */
export type Sort = { name: string; descending: boolean };

export function readSort(sort: string | undefined, initial: string[]): Sort | null {
  const first = sort?.split(",")[0] ?? initial[0];
  if (!first) return null;
  return first.startsWith("-")
    ? { name: first.slice(1), descending: true }
    : { name: first, descending: false };
}

/** Pressing a heading: upwards, then downwards, then the order of the list itself. */
export function nextSort(name: string, sort: string | undefined, initial: string[]): string | undefined {
  const present = readSort(sort, initial);
  if (present?.name !== name) return name;
  return present.descending ? (sort === undefined ? name : undefined) : `-${name}`;
}
