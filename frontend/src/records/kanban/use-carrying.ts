import { type KeyboardEvent, useState } from "react";

import { useT } from "@/platform/i18n";
import type { Row } from "@/platform/resources";

import type { KanbanColumn } from "./columns";
import type { Target } from "./moves";

export type Carried = { row: Row; title: string; over: number };

type Carrying = {
  columns: KanbanColumn[];
  /** Which column the card stands in. */
  placeOf: (row: Row) => number;
  targetOf: (row: Row, value: string) => Target;
  onDrop: (row: Row, value: string) => void;
  onSay: (text: string) => void;
};

/** A card in the hands of the keyboard: Space takes it, arrows carry it, Space puts it down, Escape lets it be. */
export function useCarrying({ columns, placeOf, targetOf, onDrop, onSay }: Carrying) {
  const t = useT("platform");
  const [carried, setCarried] = useState<Carried | null>(null);

  const lift = (row: Row, title: string) => {
    const over = placeOf(row);
    setCarried({ row, title, over });
    onSay(t("“{{title}}” is taken, in “{{column}}”.", { title, column: columns[over]?.label ?? "" }));
  };
  const carry = (by: 1 | -1) => {
    if (!carried) return;
    const over = Math.min(Math.max(carried.over + by, 0), columns.length - 1);
    const column = columns[over];
    if (!column) return;
    setCarried({ ...carried, over });
    const refusal = over === placeOf(carried.row) ? null : targetOf(carried.row, column.value).refusal;
    onSay([column.label, refusal].filter(Boolean).join(" : "));
  };
  const leave = () => {
    if (carried) onSay(t("“{{title}}” stays where it was.", { title: carried.title }));
    setCarried(null);
  };
  const putDown = () => {
    const column = carried && columns[carried.over];
    if (!carried || !column || carried.over === placeOf(carried.row)) return leave();
    const { refusal } = targetOf(carried.row, column.value);
    if (refusal) return onSay(refusal);
    setCarried(null);
    onDrop(carried.row, column.value);
  };

  /** Whether the key was for the card that is carried. */
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (!carried) return false;
    const [back, on] = inReadingOrder(event.currentTarget);
    if (event.key === on) carry(1);
    else if (event.key === back) carry(-1);
    else if (event.key === " ") putDown();
    else if (event.key === "Escape" || event.key === "Tab") leave();
    if (event.key !== "Tab") event.preventDefault();
    return true;
  };

  return { carried, lift, leave, onKey };
}

/** In Arabic the next column stands to the left. */
export function inReadingOrder(element: Element): [back: string, on: string] {
  const rtl = getComputedStyle(element).direction === "rtl";
  return rtl ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
}
