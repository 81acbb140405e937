import type { Area, Choice, Kind as ValueKind } from "@/platform/metadata";

export const ROLES = "company/roles/";
export const GRANTABLE = "company/roles/grantable/";
export const ROLE = "company.role";
/** The role that exists in every company and may do everything. */
export const ADMIN = "ADMIN";

/** Verbs on a kind of record, which of its fields, which of its records: `rule`, told in `words`. */
export type Right = {
  resource: string;
  verbs: string[];
  /** The fields seen and set: none said is all; `-price` is all but that one, `-*` is none. */
  sees: string[];
  sets: string[];
  rule: string;
  words: string;
};

export type Role = {
  id: string;
  key: string;
  label: string;
  description: string;
  is_proposed: boolean;
  version: number;
  people: number;
  rights: Right[];
};

export type Limit = Pick<Right, "sees" | "sets" | "rule" | "words">;
/** `limits` are the editor's own rights, within one of which they give the verb; null is no limit. */
export type Verb = { name: string; label: string; limits: Limit[] | null };
export type Named = { name: string; label: string };
/** Collections of lines are granted as fields, and are no value that a rule could compare. */
export type GrantedField = Named & { kind?: ValueKind; choices?: Choice[] };

/** A kind of record, as far as roles speak of it. */
export type Kind = {
  key: string;
  label: string;
  module: string;
  module_label: string;
  area: Area;
  verbs: Verb[];
  fields: GrantedField[];
  conditions: (Named & { arity: number })[];
};

export type Grantable = { resources: Kind[]; actor: Named[] };
