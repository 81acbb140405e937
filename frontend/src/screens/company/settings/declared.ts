import type { Choice, Field, Kind } from "@/platform/metadata";

import { settingField } from "../description";

export type Setting = {
  key: string;
  label: string;
  help: string;
  group: string;
  module: string;
  kind: string;
  options: { choices?: Choice[]; max_length?: number };
  default: unknown;
  value: unknown;
  is_chosen: boolean;
  may_change: boolean;
};

/** The settings of the company's look have a screen of their own. */
export const LOOK = "company";

/** Kinds of which forms of records know no other than a text. */
const AS_TEXT = ["identifier", "colour"];

export function askedOf({ key, label, kind, options, may_change }: Setting): Field {
  const known = (AS_TEXT.includes(kind) ? "text" : kind) as Kind;
  const { choices, max_length } = options;
  const limits = { ...(choices && { choices }), ...(max_length !== undefined && { max_length }) };
  return settingField({ name: key, label, kind: known, required: true, ...limits }, may_change);
}

/** Those of one subject together, in the order in which subjects first appear. */
export function grouped(settings: Setting[]): [string, Setting[]][] {
  return [...Map.groupBy(settings, ({ group }) => group)];
}
