import type { Question } from "./resources";

/** What a list is asked and how it is looked at, as its address says it. */
export type ListSearch = Omit<Question, "fields"> & {
  /** Another way to look at the records than the list itself. */
  vue?: string | undefined;
  /** Of figures: by what, of what, as what. */
  par?: string | undefined;
  mesure?: string | undefined;
  forme?: string | undefined;
  /** The saved view that is open. */
  enregistree?: string | undefined;
  /** Nothing of its question is left, which an address cannot say otherwise. */
  modifiee?: string | undefined;
};

const left = new Map<string, ListSearch>();

/** How the list of a resource was left, for the way back to it. */
export function lastSearch(resource: string): ListSearch {
  return left.get(resource) ?? {};
}

export function rememberSearch(resource: string, search: ListSearch): void {
  left.set(resource, search);
}

/** Where somebody is in a list: at which row, and how many pixels below its beginning. */
export type Place = { row: number; into: number; id?: string | undefined };

const places = new Map<string, Place>();

/** How far down a list somebody was. */
export function lastPlace(list: string): Place {
  return places.get(list) ?? { row: 0, into: 0 };
}

export function rememberPlace(list: string, place: Place): void {
  places.set(list, place);
}

/** An address that somebody sends opens the same list. */
export function readSearch(address: Record<string, unknown>): ListSearch {
  const { q, sort, filter, vue, par, mesure, forme, enregistree, modifiee } = address;
  return {
    ...{ q: textAt(q), sort: textAt(sort), filter: textAt(filter) },
    ...{ vue: textAt(vue), par: textAt(par), mesure: textAt(mesure), forme: textAt(forme) },
    ...{ enregistree: textAt(enregistree), modifiee: textAt(modifiee) },
  };
}

/** What the server is asked: not how the answer is looked at. */
export function questionOf({ q, sort, filter }: ListSearch): ListSearch {
  return { q, sort, filter };
}

/** What an address says, where it says something. */
export function textAt(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
