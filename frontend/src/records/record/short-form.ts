import { type Description, type Field, fieldOf } from "@/platform/metadata";

import { naming } from "../title";
import type { Values } from "./drafts";

export type ShortForm = {
  /** What must be filled in, then what people call the record by. */
  first: Field[];
  rest: Field[];
};

/** The fields of a new record that somebody makes on the way to something else. */
export function shortForm(description: Description): ShortForm {
  const names = description.form.flatMap((section) => section.names);
  const fields = names
    .flatMap((name) => fieldOf(description, name) ?? [])
    .filter((field) => field.may_create);
  const called = naming(description);
  const named = fields.filter(({ name, required }) => !required && called.includes(name));
  const first = [...fields.filter(({ required }) => required), ...named];
  const rest = fields.filter((field) => !first.includes(field));
  return first.length > 0 ? { first, rest } : { first: rest, rest: [] };
}

/** A number is a telephone number, where there is one; words are the name, one each while there are fields left. */
export function beginning(description: Description, typed: string): Values {
  const { first, rest } = shortForm(description);
  const fields = [...first, ...rest];
  const phone = fields.find(({ kind }) => kind === "phone");
  if (phone && /^\+?[\d\s.()-]{4,}$/.test(typed)) return { [phone.name]: typed };
  const [one, other] = naming(description).flatMap(
    (name) => fields.find((field) => field.name === name && field.kind === "text") ?? [],
  );
  const space = typed.indexOf(" ");
  if (!one || typed === "") return {};
  if (!other || space < 0) return { [one.name]: typed };
  return { [one.name]: typed.slice(0, space), [other.name]: typed.slice(space + 1).trim() };
}
