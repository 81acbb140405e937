import { type ComponentType, type LazyExoticComponent, lazy } from "react";

import type { Action, Description, Offer } from "./metadata";
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
  /** The right that this takes, which the module answers for itself; without one, whoever sees the list has it. */
  selectionVerb?: string;
  /** How the cards of a kanban move, where the module answers for that by hand. */
  steps?: () => Promise<{ default: OwnSteps }>;
};

/** A screen that a module draws by hand, at an address of its own: `path` stands behind the module's. */
type OwnScreen = {
  path: string;
  /** A text of the module's catalogue: what the menu calls it. */
  label: string;
  /** The verb that opens it, `restaurant.menu.plat.epuiser`: whoever may not do it finds no such address. */
  permission: string;
  load: Load<object>;
};

export type ModuleScreens = {
  key: string;
  records?: Record<string, OwnScreens>;
  screens?: OwnScreen[];
};

export type MadeScreen = Pick<OwnScreen, "label"> & {
  /** `restaurant.menu.ardoise`: no resource of the module has this name. */
  key: string;
  module: string;
  /** What the permission is about, and the verb. */
  resource: string;
  verb: string;
  Screen: LazyExoticComponent<ComponentType<object>>;
};

export type MadeScreens = {
  page?: LazyExoticComponent<ComponentType<{ id: string }>>;
  selection?: LazyExoticComponent<ComponentType<SelectionProps>>;
  selectionVerb?: string;
  steps?: OwnScreens["steps"];
};

const made: Record<string, MadeScreens> = {};
const places = new Map<string, MadeScreen>();

/** Lists, forms and record pages come from metadata: a module only declares what is made to measure. */
export function defineModule({ key: module, records = {}, screens = [] }: ModuleScreens): void {
  for (const { path, label, permission, load } of screens) {
    const [, resource = "", verb = ""] = /^(.+)\.(\w+)$/.exec(permission) ?? [];
    const key = `${module}.${path}`;
    places.set(key, { key, module, label, resource, verb, Screen: lazy(load) });
  }
  for (const [key, { page, selection, selectionVerb, steps }] of Object.entries(records)) {
    made[key] = {
      ...(page && { page: lazy(page) }),
      ...(selection && { selection: lazy(selection) }),
      ...(selectionVerb && { selectionVerb }),
      ...(steps && { steps }),
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

/** The screen that a module has put at this address, if it has. */
export function screenAt(key: string): MadeScreen | undefined {
  return places.get(key);
}

export function ownScreens(): MadeScreen[] {
  return [...places.values()];
}
