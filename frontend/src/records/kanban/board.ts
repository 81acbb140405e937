import { createContext, type RefObject, useContext } from "react";

import type { Description, Field } from "@/platform/metadata";
import type { Question, Row } from "@/platform/resources";

import type { Limits } from "./limits";
import type { Target } from "./moves";
import type { Carried } from "./use-carrying";

/** What every column and card of one kanban knows. */
export type Board = {
  description: Description;
  field: Field;
  limits: Limits;
  /** What a column asks the list. */
  questionOf: (value: string) => Question;
  /** The card that is in somebody's hand, by pointer or by keyboard. */
  held: Row | null;
  carried: Carried | null;
  targetOf: (row: Row, value: string) => Target;
  hold: (row: Row | null) => void;
  move: (row: Row, value: string) => void;
  /** The card that was put down last: it keeps the focus wherever it comes to stand. */
  landed: RefObject<string | null>;
};

const Context = createContext<Board | null>(null);

export const BoardProvider = Context.Provider;

export function useBoard(): Board {
  const board = useContext(Context);
  if (!board) throw new Error("A card stands on no kanban.");
  return board;
}
