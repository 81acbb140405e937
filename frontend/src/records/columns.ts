import { useMemo } from "react";

import { type Description, type Field, fieldOf, type Kind, listView } from "@/platform/metadata";
import { usePreference } from "@/platform/preferences";
import type { SavedView } from "@/platform/saved-views";

export type Column = {
  field: Field;
  width: number;
  /** Whether it takes its share of the room that the others leave. */
  grows: boolean;
  /** Somebody has said how wide it is. */
  pulled: boolean;
};
type Chosen = { names: string[]; widths: Record<string, number> };

export const NARROWEST = 72;
export const WIDEST = 640;

/** Wide enough for what each kind usually holds. */
const WIDTHS: Partial<Record<Kind, number>> = {
  integer: 100,
  decimal: 110,
  money: 120,
  quantity: 100,
  boolean: 100,
  date: 110,
  datetime: 150,
  choice: 140,
  state: 180,
  relation: 170,
  phone: 150,
};
const USUAL = 160;
/** Names that differ in their last letters are told apart. */
const NAME = 200;
/** Kinds whose values may be longer than their column. */
const GROWING = new Set<Kind>(["text", "long_text", "relation", "email", "url"]);

/** What only programs read. */
export const OURS = new Set(["id", "version"]);

export type Columns = {
  shown: Column[];
  /** Everything that could be shown: what is, in its order, then the rest. */
  all: Field[];
  /** What a view keeps of them; nothing where they are as the list itself has them. */
  kept: SavedView["columns"];
  /** Whether they are others than those of the view. */
  changed: boolean;
  choose: (names: string[]) => void;
  resize: (name: string, width: number) => void;
  reset: () => void;
};

/**
 * Which columns this person wants to see, in which order and how wide; a field that is gone is left out. In a view
 * these are its own, until the person tries others.
 */
export function useColumns(description: Description, view?: SavedView): Columns {
  const initial = useMemo(() => initially(description, view), [description, view]);
  const name = `columns.${description.key}${view ? `.${view.id}` : ""}`;
  const [chosen, setChosen] = usePreference<Chosen | undefined>(name, undefined);
  const { names, widths } = chosen ?? initial;

  return useMemo(() => {
    const shown = names.flatMap((name) => fieldOf(description, name) ?? []);
    return {
      shown: shown.map((field, place) => columnOf(field, place === 0, widths[field.name])),
      all: [
        ...shown,
        ...description.fields.filter((field) => !shown.includes(field) && !OURS.has(field.name)),
      ],
      kept: chosen || view?.columns.length ? keptOf({ names, widths }) : [],
      changed: JSON.stringify(keptOf({ names, widths })) !== JSON.stringify(keptOf(initial)),
      choose: (wanted) => setChosen({ names: wanted, widths }),
      resize: (name, width) =>
        setChosen({ names, widths: { ...widths, [name]: Math.min(Math.max(width, NARROWEST), WIDEST) } }),
      reset: () => setChosen(undefined),
    };
  }, [description, view, initial, chosen, names, widths, setChosen]);
}

function columnOf(field: Field, isName: boolean, pulled: number | undefined): Column {
  const usual = WIDTHS[field.kind] ?? (isName ? NAME : USUAL);
  const isPulled = pulled !== undefined;
  return { field, width: pulled ?? usual, grows: !isPulled && GROWING.has(field.kind), pulled: isPulled };
}

function initially(description: Description, view: SavedView | undefined): Chosen {
  if (!view?.columns.length) return { names: listView(description).columns, widths: {} };
  const widths = view.columns.flatMap(({ name, width }) => (width ? [[name, width] as const] : []));
  return { names: view.columns.map(({ name }) => name), widths: Object.fromEntries(widths) };
}

function keptOf({ names, widths }: Chosen): SavedView["columns"] {
  return names.map((name) => {
    const width = widths[name];
    return width ? { name, width: Math.round(width) } : { name };
  });
}

/** The same names with one of them a place further. */
export function moved(names: string[], name: string, by: -1 | 1): string[] {
  const from = names.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= names.length) return names;
  const others = names.filter((each) => each !== name);
  return [...others.slice(0, to), name, ...others.slice(to)];
}
