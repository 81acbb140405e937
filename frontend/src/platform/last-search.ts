/** What a list is asked, as its address says it. */
export type ListSearch = { q?: string | undefined; sort?: string | undefined; filter?: string | undefined };

const left = new Map<string, ListSearch>();

/** How the list of a resource was left, for the way back to it. */
export function lastSearch(resource: string): ListSearch {
  return left.get(resource) ?? {};
}

export function rememberSearch(resource: string, search: ListSearch): void {
  left.set(resource, search);
}

const places = new Map<string, number>();

/** How far down a list somebody was, in pixels. */
export function lastPlace(list: string): number {
  return places.get(list) ?? 0;
}

export function rememberPlace(list: string, pixels: number): void {
  places.set(list, pixels);
}

/** An address that somebody sends opens the same list. */
export function readSearch({ q, sort, filter }: Record<string, unknown>): ListSearch {
  return { q: text(q), sort: text(sort), filter: text(filter) };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
