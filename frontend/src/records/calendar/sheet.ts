import { createContext, type RefObject, useContext } from "react";

import type { Description } from "@/platform/metadata";
import type { Dates } from "./dates";
import type { Day } from "./days";
import type { Event } from "./events";
import type { Carried } from "./use-carried";

/** What every day and record of one calendar knows. */
export type Sheet = {
  description: Description;
  dates: Dates;
  canMove: boolean;
  /** The record in somebody's hand, by pointer or by keyboard. */
  held: Event | null;
  hold: (event: Event | null) => void;
  carried: Carried | null;
  lift: (event: Event, title: string) => void;
  drop: (event: Event, by: number) => void;
  /** Whom records are of stands beside them already. */
  inLanes: boolean;
  words: (day: Day) => string;
  /** The record that was put down last: it keeps the focus wherever it comes to stand. */
  landed: RefObject<string | null>;
};

const Context = createContext<Sheet | null>(null);

export const SheetProvider = Context.Provider;

export function useSheet(): Sheet {
  const sheet = useContext(Context);
  if (!sheet) throw new Error("A day stands in no calendar.");
  return sheet;
}
