import { type KeyboardEvent, useState } from "react";

import { useT } from "@/platform/i18n";

import { inReadingOrder } from "../kanban/use-carrying";
import type { Event } from "./events";
import type { Carried } from "./use-carried";
import type { Laning, Place } from "./use-laning";

type Carrying = {
  laning: Laning | undefined;
  words: (place: Place) => string;
  onDrop: (event: Event, from: Place, to: Place) => void;
  onSay: (text: string) => void;
};

/** A record in the hands of the keyboard, between rows as well: up and down change whose it is, in the same act. */
export function useCarriedInLanes({ laning, words, onDrop, onSay }: Carrying) {
  const t = useT("platform");
  const { slots = [], lanes = [], placeOf = () => undefined } = laning ?? {};
  const [carried, setCarried] = useState<Carried | null>(null);

  const lift = (event: Event, title: string) => {
    const place = placeOf(event);
    if (!place) return;
    setCarried({ event, title, over: place.slot.key, lane: place.lane.key });
    onSay(t("“{{title}}” is taken, in “{{column}}”.", { title, column: words(place) }));
  };
  const over = (): Place | undefined => {
    const slot = slots.find(({ key }) => key === carried?.over);
    const lane = lanes.find(({ key }) => key === carried?.lane);
    return slot && lane && { slot, lane };
  };
  const carry = (along: number, across: number) => {
    const present = over();
    const slot = present && slots[slots.indexOf(present.slot) + along];
    const lane = present && lanes[lanes.indexOf(present.lane) + across];
    if (!carried || !slot || !lane) return;
    setCarried({ ...carried, over: slot.key, lane: lane.key });
    onSay(words({ slot, lane }));
  };
  const leave = () => {
    if (carried) onSay(t("“{{title}}” stays where it was.", { title: carried.title }));
    setCarried(null);
  };
  const putDown = () => {
    const [from, to] = [carried && placeOf(carried.event), over()];
    if (!carried || !from || !to || (from.slot === to.slot && from.lane === to.lane)) return leave();
    setCarried(null);
    onDrop(carried.event, from, to);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!carried) return;
    const [back, on] = inReadingOrder(event.currentTarget);
    const steps: Record<string, [number, number]> = {
      [back]: [-1, 0],
      [on]: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const step = steps[event.key];
    if (step) carry(...step);
    else if (event.key === " ") putDown();
    else if (event.key === "Escape" || event.key === "Tab") leave();
    if (event.key !== "Tab") event.preventDefault();
  };

  return { carried, lift, onKeyDown };
}
