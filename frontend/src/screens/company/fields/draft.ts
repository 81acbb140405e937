import type { Choice } from "@/platform/metadata";

import type { AddedField, FieldChoice, Options, Texts } from "./types";

export type Draft = Pick<
  AddedField,
  "kind" | "labels" | "helps" | "options" | "required" | "position" | "after" | "is_listed" | "is_filterable"
>;

export const EMPTY: Draft = {
  kind: "text",
  labels: {},
  helps: {},
  options: {},
  required: false,
  position: 0,
  after: "",
  is_listed: false,
  is_filterable: false,
};

export function draftOf(field: AddedField): Draft {
  return Object.fromEntries(Object.keys(EMPTY).map((name) => [name, field[name as keyof Draft]])) as Draft;
}

/** "Taille de l'emballage" becomes "taille_de_l_emballage"; letters of other alphabets say nothing to programs. */
export function keyFrom(label: string): string {
  return label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, 40);
}

/** What is written in some language: the first one of ours that says something. */
export function anyText({ fr, ar, en }: Texts): string {
  return fr || ar || en || "";
}

/** What the server takes: texts that say nothing are left out, and so are options of another kind. */
export function sentOf(draft: Draft): Draft {
  return { ...draft, labels: said(draft.labels), helps: said(draft.helps), options: sentOptions(draft) };
}

export function changesOf(field: AddedField, draft: Draft): Partial<Draft> {
  const before = draftOf(field);
  const after = sentOf(draft);
  const differs = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[name as keyof Draft]);
  return Object.fromEntries(Object.entries(after).filter(differs));
}

const OPTIONS: Record<string, (keyof Options)[]> = {
  text: ["max_length"],
  long_text: ["max_length"],
  integer: ["minimum", "maximum"],
  decimal: ["minimum", "maximum", "places"],
  choice: ["choices"],
  multiple_choice: ["choices"],
  phone: ["region"],
  identifier: ["check"],
  relation: ["resource"],
};

export function optionsOf(kind: string): (keyof Options)[] {
  return OPTIONS[kind] ?? [];
}

function sentOptions({ kind, options }: Draft): Options {
  const known = optionsOf(kind).map((name) => [name, options[name]] as const);
  const given = known.filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(
    given.map(([name, value]) => [name, name === "choices" ? sentChoices(value as FieldChoice[]) : value]),
  );
}

/** What nobody named yet is called after what people read; the code of a choice never changes after. */
function sentChoices(choices: FieldChoice[]): FieldChoice[] {
  return choices.map(({ value, labels }, at) => ({
    value: value || keyFrom(anyText(labels)) || `choix_${at + 1}`,
    labels: said(labels),
  }));
}

function said(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
}

/** Kinds of records, each once: of two of the same name, people know the trade's. */
export function recordsToChoose(resources: Choice[]): Choice[] {
  const isEngine = ({ value }: Choice) => value.startsWith("business.");
  const sorted = [...resources].sort((one, other) => Number(isEngine(one)) - Number(isEngine(other)));
  const byLabel = new Map<string, Choice>();
  for (const each of sorted) if (!byLabel.has(each.label)) byLabel.set(each.label, each);
  return [...byLabel.values()].sort((one, other) => one.label.localeCompare(other.label));
}
