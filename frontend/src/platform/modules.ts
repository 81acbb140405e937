import { type ComponentType, type LazyExoticComponent, lazy } from "react";

import type { Action, Description, Offer } from "./metadata";
import type { Row } from "./resources";

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;
export type SelectionProps = { ids: string[]; records: Row[]; onDone: (left: string[]) => void };

/** Steps that a module takes at its own addresses: each names the state that it leads to. */
export type OwnSteps = {
  offers: (row: Row) => Promise<Offer[]>;
  take: (row: Row, action: Action, values: Record<string, unknown>) => Promise<unknown>;
};

type OwnScreens = {
  /** Takes the place of the generated record page. */
  page?: Load<{ id: string }>;
  /** What can be done with ticked records, besides the resource's own actions. */
  selection?: Load<SelectionProps>;
  /** The right that this takes, one that the module answers for itself; without one, it is there for whoever sees the list. */
  selectionVerb?: string;
  /** How the cards of a kanban move, where the module answers for that by hand. */
  steps?: () => Promise<{ default: OwnSteps }>;
  /** What the server announces when one of the records changes. */
  event?: string;
};

export type ModuleScreens = { key: string; records: Record<string, OwnScreens> };

export type MadeScreens = {
  page?: LazyExoticComponent<ComponentType<{ id: string }>>;
  selection?: LazyExoticComponent<ComponentType<SelectionProps>>;
  selectionVerb?: string;
  steps?: OwnScreens["steps"];
  event?: string;
};

const made: Record<string, MadeScreens> = {};

/** Lists, forms and record pages come from metadata: a module only declares what is made to measure. */
export function defineModule({ records }: ModuleScreens): void {
  for (const [key, { page, selection, selectionVerb, steps, event }] of Object.entries(records)) {
    made[key] = {
      ...(page && { page: lazy(page) }),
      ...(selection && { selection: lazy(selection) }),
      ...(selectionVerb && { selectionVerb }),
      ...(steps && { steps }),
      ...(event && { event }),
    };
  }
}

export function screensOf(key: string): MadeScreens {
  return made[key] ?? {};
}

/** The module's own acts on what is ticked, where this person has the right to them. */
export function ownSelection({ key, by_hand = [] }: Description): MadeScreens["selection"] {
  const { selection, selectionVerb } = screensOf(key);
  return selectionVerb === undefined || by_hand.includes(selectionVerb) ? selection : undefined;
}
