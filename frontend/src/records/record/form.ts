import { useEffect, useMemo, useState } from "react";

import type { Description, Field, LineField, Lines } from "@/platform/metadata";
import type { Row } from "@/platform/resources";
import { useSession } from "@/platform/session";

import { only, same, toSent } from "../values";
import { type Draft, draftKey, NO_DRAFT, readDraft, storeDraft, type Values } from "./drafts";

export type LineValues = Values & { id?: string };

/** What a form must know of the record that it changes. */
export type Described = Pick<Description, "key" | "fields" | "lines">;

export type RecordForm = {
  values: Values;
  /** Names of the fields and collections that differ from what was read. */
  changed: string[];
  /** The version that saving starts from: an old one where a colleague changed the same fields. */
  version: number;
  /** Names of what is changed here and was changed by a colleague too, if the record is as in `row`. */
  disputed: (row: Row) => string[];
  set: (name: string, value: unknown) => void;
  forget: () => void;
  /** Forgets these alone: they are saved, or given up. */
  release: (names: string[]) => void;
  /** What the server is sent: what differs, no more. */
  sent: () => Values;
  /** The same as it is shown. */
  shown: () => Values;
  /** Whether what is shown was typed before, and never saved. */
  fromDraft: boolean;
};

/** What a new record begins with, and the place of its draft: another's than that of the screen for new ones. */
export type Begun = { place: string; values: Values };

/**
 * What somebody types, over what was read. It is kept on this device until it is saved or given up: neither a
 * reload, nor a session that ends, nor an empty battery costs a word. What it was typed over is kept along, so that
 * it never goes over what a colleague has saved meanwhile.
 */
export function useRecordForm(description: Described, record: Row | null, begun?: Begun): RecordForm {
  const person = useSession().user?.id;
  const key = draftKey(person ?? "", description.key, record?.id ?? begun?.place ?? null);
  const [kept] = useState(() => readDraft(key));
  const [draft, setDraft] = useState<Draft>({ ...kept, values: { ...kept.values, ...begun?.values } });
  const fromDraft = Object.keys(kept.values).length > 0;
  const live = useMemo(() => liveNames(description, draft, record), [description, draft, record]);
  const values = useMemo(
    () => ({ ...initialValues(description, record), ...only(live, draft.values) }),
    [description, record, draft, live],
  );
  const changed = useMemo(
    () => live.filter((name) => !isSame(description, name, draft.values[name], record?.[name])),
    [description, draft, record, live],
  );
  const disputed = (row: Row) => changed.filter((name) => isDisputed(description, draft, name, row));
  useEffect(() => {
    // Whoever has signed out is nobody for a moment while the form still shows, and leaves nothing behind.
    if (person) storeDraft(key, draft, changed);
  }, [person, key, changed, draft]);

  return {
    values,
    changed,
    version: record && disputed(record).length === 0 ? (record.version ?? 0) : draft.version,
    disputed,
    fromDraft: fromDraft && changed.length > 0,
    set: (name, value) => setDraft((before) => typed(before, changed, record, name, value)),
    forget: () => {
      storeDraft(key, NO_DRAFT);
      setDraft(NO_DRAFT);
    },
    release: (names) => setDraft((before) => without(before, names)),
    sent: () => Object.fromEntries(changed.map((name) => [name, sentValue(description, name, values[name])])),
    shown: () => only(changed, values),
  };
}

/** What one is in the midst of changing keeps what it began from; the rest begins from what is shown now. */
function typed(draft: Draft, changed: string[], record: Row | null, name: string, value: unknown): Draft {
  if (changed.includes(name)) return { ...draft, values: { ...draft.values, [name]: value } };
  const others = changed.length > 0 ? draft : { ...draft, version: record?.version ?? 0 };
  return {
    ...others,
    values: { ...draft.values, [name]: value },
    base: { ...draft.base, [name]: record?.[name] ?? null },
  };
}

function without({ values, base, version }: Draft, names: string[]): Draft {
  const left = Object.keys(values).filter((name) => !names.includes(name));
  return { values: only(left, values), base: only(left, base), version };
}

/** What was typed and then put back as it was is nothing of one's own: a colleague's new value shows. */
function liveNames(description: Described, draft: Draft, record: Row | null): string[] {
  const isOwn = (name: string) => !isSame(description, name, draft.values[name], draft.base[name]);
  return Object.keys(draft.values).filter(
    (name) => !record || isOwn(name) || !isMoved(description, draft, name, record),
  );
}

function isDisputed(description: Described, draft: Draft, name: string, row: Row): boolean {
  return isMoved(description, draft, name, row) && !isSame(description, name, draft.values[name], row[name]);
}

/** Whether the record holds something else than when the typing began; nobody can tell of an old draft but by its version. */
function isMoved(description: Described, draft: Draft, name: string, row: Row): boolean {
  if (!(name in draft.base)) return draft.version !== (row.version ?? 0);
  return !isSame(description, name, draft.base[name], row[name]);
}

/** A new record begins with what its columns hold when nobody says anything. */
function initialValues({ fields }: Described, record: Row | null): Values {
  return record ?? Object.fromEntries(fields.map((field) => [field.name, field.default]));
}

function isSame(description: Described, name: string, one: unknown, other: unknown): boolean {
  const lines = linesOf(description, name);
  if (lines) return JSON.stringify(sentLines(lines, one)) === JSON.stringify(sentLines(lines, other));
  return same(fieldNamed(description, name), one, other);
}

function sentValue(description: Described, name: string, value: unknown): unknown {
  const lines = linesOf(description, name);
  return lines ? sentLines(lines, value) : toSent(fieldNamed(description, name), value);
}

function linesOf({ lines }: Described, name: string): Lines | undefined {
  return lines.find((each) => each.name === name);
}

function fieldNamed({ fields }: Described, name: string): Pick<Field, "kind"> {
  return fields.find((field) => field.name === name) ?? { kind: "text" };
}

/** Rows as the server takes them: those that are there already say so by their id. */
function sentLines({ fields }: Lines, rows: unknown): Values[] {
  return ((rows ?? []) as LineValues[]).map((row) => ({
    ...(row.id !== undefined && { id: row.id }),
    ...Object.fromEntries(writable(fields, row).map((field) => [field.name, toSent(field, row[field.name])])),
  }));
}

/** What may be sent of the row; what was never filled in is left to the server's own default. */
function writable(fields: LineField[], row: LineValues): LineField[] {
  return fields.filter((field) => maySet(field, row) && row[field.name] !== undefined);
}

/** A row without id is new. */
export function maySet(field: LineField, row: LineValues): boolean {
  return row.id === undefined ? field.may_create : field.may_update;
}
