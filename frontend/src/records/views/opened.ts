import type { ListSearch } from "@/platform/last-search";
import type { SavedView, SavedViews } from "@/platform/saved-views";

import { readFilter, written } from "../filters";
import { searchOfLook } from "./looks";

/** In an address: no view, though the list has a default. */
export const NONE = "aucune";
/** Of a view whose whole question was taken away. */
const CHANGED = "oui";

/** The view that an address opens: the one that it names, else the default where it asks for nothing. */
export function viewAt(address: ListSearch, { results, default: usual }: SavedViews): SavedView | undefined {
  const id = address.enregistree ?? (asksNothing(address) ? usual : null);
  return results.find((view) => view.id === id);
}

/** Whether the address names a view that is gone, or not this reader's. */
export function isLost({ enregistree }: ListSearch, { results }: SavedViews): boolean {
  return enregistree !== undefined && enregistree !== NONE && !results.some(({ id }) => id === enregistree);
}

/** What the list is asked: what the address says itself, else what the view says. */
export function searchIn(address: ListSearch, view: SavedView | undefined): ListSearch {
  if (!view) return address;
  return { ...(asksNothing(address) ? searchOf(view) : ownWords(address)), enregistree: view.id };
}

/** As an address says it: a view by its name as long as nothing is changed, so that others open it as they may. */
export function addressFor(search: ListSearch, view: SavedView | undefined, views: SavedViews): ListSearch {
  const asked = ownWords(search);
  const nothing = asksNothing(asked);
  if (!view) return nothing ? withoutView(views) : asked;
  if (isAsked(asked, view)) return { enregistree: view.id };
  return { ...asked, enregistree: view.id, modifiee: nothing ? CHANGED : undefined };
}

export function withoutView(views: SavedViews): ListSearch {
  return views.default ? { enregistree: NONE } : {};
}

/** Whether a list is asked what the view says, and nothing else. */
export function isAsked(search: ListSearch, view: SavedView): boolean {
  return said(search) === said(searchOf(view));
}

function searchOf(view: SavedView): ListSearch {
  const filter = Object.keys(view.filter).length > 0 ? JSON.stringify(view.filter) : undefined;
  return { q: view.q || undefined, sort: view.sort || undefined, filter, ...searchOfLook(view) };
}

function asksNothing({ enregistree: _view, ...asked }: ListSearch): boolean {
  return Object.values(asked).every((value) => value === undefined);
}

function ownWords({ enregistree: _view, modifiee: _changed, ...asked }: ListSearch): ListSearch {
  return asked;
}

function said(search: ListSearch): string {
  const { filter, ...asked } = ownWords(search);
  const others = Object.entries(asked).filter(([, value]) => value !== undefined);
  return JSON.stringify([written(readFilter(filter)), others.sort(([a], [b]) => a.localeCompare(b))]);
}
