import { type KeyboardEvent, useState } from "react";

import { useT } from "@/platform/i18n";

import { inReadingOrder } from "../kanban/use-carrying";
import { type Day, distance, plusDays } from "./days";
import type { Event } from "./events";

/** `over` is a day, or a column of the calendar by rows, `lane` its row there. */
export type Carried = { event: Event; title: string; over: string; lane?: string };
type Carrying = {
  days: Day[];
  words: (day: Day) => string;
  onDrop: (event: Event, by: number) => void;
  onSay: (text: string) => void;
};

/** A record in the hands of the keyboard: Space takes it, arrows carry it by days and weeks, Space puts it down. */
export function useCarried({ days, words, onDrop, onSay }: Carrying) {
  const t = useT("platform");
  const [carried, setCarried] = useState<Carried | null>(null);

  const lift = (event: Event, title: string) => {
    setCarried({ event, title, over: event.from });
    onSay(t("“{{title}}” is taken, in “{{column}}”.", { title, column: words(event.from) }));
  };
  const carry = (by: number) => {
    if (!carried) return;
    const over = plusDays(carried.over, by);
    if (!days.includes(over)) return;
    setCarried({ ...carried, over });
    onSay(words(over));
  };
  const leave = () => {
    if (carried) onSay(t("“{{title}}” stays where it was.", { title: carried.title }));
    setCarried(null);
  };
  const putDown = () => {
    const by = carried ? distance(carried.event.from, carried.over) : 0;
    if (!carried || by === 0) return leave();
    setCarried(null);
    onDrop(carried.event, by);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!carried) return;
    const [back, on] = inReadingOrder(event.currentTarget);
    const steps: Record<string, number> = { [back]: -1, [on]: 1, ArrowUp: -7, ArrowDown: 7 };
    const by = steps[event.key];
    if (by !== undefined) carry(by);
    else if (event.key === " ") putDown();
    else if (event.key === "Escape" || event.key === "Tab") leave();
    if (event.key !== "Tab") event.preventDefault();
  };

  return { carried, lift, onKeyDown };
}
