import { useMemo } from "react";

import { type Description, type Field, fieldOf, type Kind, listView } from "@/platform/metadata";
import { usePreference } from "@/platform/preferences";

export type Column = { field: Field; width: number };
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

/** What only programs read. */
export const OURS = new Set(["id", "version"]);

export type Columns = {
  shown: Column[];
  /** Everything that could be shown: what is, in its order, then the rest. */
  all: Field[];
  choose: (names: string[]) => void;
  resize: (name: string, width: number) => void;
  reset: () => void;
};

/** Which columns this person wants to see, in which order and how wide; a field that is gone is left out. */
export function useColumns(description: Description): Columns {
  const initial = useMemo<Chosen>(
    () => ({ names: listView(description).columns, widths: {} }),
    [description],
  );
  const [chosen, setChosen] = usePreference<Chosen | undefined>(`columns.${description.key}`, undefined);
  const { names, widths } = chosen ?? initial;

  return useMemo(() => {
    const shown = names.flatMap((name) => fieldOf(description, name) ?? []);
    return {
      shown: shown.map((field) => ({ field, width: widths[field.name] ?? WIDTHS[field.kind] ?? USUAL })),
      all: [
        ...shown,
        ...description.fields.filter((field) => !shown.includes(field) && !OURS.has(field.name)),
      ],
      choose: (wanted) => setChosen({ names: wanted, widths }),
      resize: (name, width) =>
        setChosen({ names, widths: { ...widths, [name]: Math.min(Math.max(width, NARROWEST), WIDEST) } }),
      reset: () => setChosen(undefined),
    };
  }, [description, names, widths, setChosen]);
}

/** The same names with one of them a place further. */
export function moved(names: string[], name: string, by: -1 | 1): string[] {
  const from = names.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= names.length) return names;
  const others = names.filter((each) => each !== name);
  return [...others.slice(0, to), name, ...others.slice(to)];
}
