import { type ComponentType, type LazyExoticComponent, lazy } from "react";

import type { Action, Offer } from "./metadata";
import type { Row } from "./resources";

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;
export type SelectionProps = { ids: string[]; records: Row[]; onDone: (left: string[]) => void };

/** Steps that a module takes at its own addresses: each names the state that it leads to. */
export type OwnSteps = {
  offers: (row: Row) => Promise<Offer[]>;
  /** Where a step is taken, with what it asks and the version of the record. */
  address: (row: Row, action: Action) => string;
};

type OwnScreens = {
  /** Takes the place of the generated record page. */
  page?: Load<{ id: string }>;
  /** What can be done with ticked records, besides the resource's own actions. */
  selection?: Load<SelectionProps>;
  /** How the cards of a kanban move, where the module answers for that by hand. */
  steps?: () => Promise<{ default: OwnSteps }>;
  /** What the server announces when one of the records changes. */
  event?: string;
};

export type ModuleScreens = { key: string; records: Record<string, OwnScreens> };

export type MadeScreens = {
  page?: LazyExoticComponent<ComponentType<{ id: string }>>;
  selection?: LazyExoticComponent<ComponentType<SelectionProps>>;
  steps?: OwnScreens["steps"];
  event?: string;
};

const made: Record<string, MadeScreens> = {};

/** Lists, forms and record pages come from metadata: a module only declares what is made to measure. */
export function defineModule({ records }: ModuleScreens): void {
  for (const [key, { page, selection, steps, event }] of Object.entries(records)) {
    made[key] = {
      ...(page && { page: lazy(page) }),
      ...(selection && { selection: lazy(selection) }),
      ...(steps && { steps }),
      ...(event && { event }),
    };
  }
}

export function screensOf(key: string): MadeScreens {
  return made[key] ?? {};
}
