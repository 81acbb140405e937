import { useEffect, useMemo, useState } from "react";

import type { Description, Field, LineField, Lines } from "@/platform/metadata";
import { read, store } from "@/platform/preferences";
import type { Row } from "@/platform/resources";
import { useSession } from "@/platform/session";

import { same, toSent } from "../values";

export type Values = Record<string, unknown>;
export type LineValues = Values & { id?: string };

export type RecordForm = {
  values: Values;
  /** Names of the fields and collections that differ from what was read. */
  changed: string[];
  set: (name: string, value: unknown) => void;
  forget: () => void;
  /** What the server is sent: what differs, no more. */
  sent: () => Values;
  /** The same as it is shown. */
  shown: () => Values;
  /** Whether what is shown was typed before, and never saved. */
  fromDraft: boolean;
};

/**
 * What somebody types, over what was read. It is kept on this device until it is saved or given up: neither a
 * reload, nor a session that ends, nor an empty battery costs a word.
 */
export function useRecordForm(description: Description, record: Row | null): RecordForm {
  const key = useDraftKey(description, record);
  const [draft, setDraft] = useState<Values>(() => read<Values>(localStorage.getItem(key)) ?? {});
  const [fromDraft] = useState(() => Object.keys(draft).length > 0);
  const values = useMemo(
    () => ({ ...initialValues(description, record), ...draft }),
    [description, record, draft],
  );
  const changed = useMemo(
    () => Object.keys(draft).filter((name) => !isSame(description, name, draft[name], record?.[name])),
    [description, draft, record],
  );
  useEffect(() => {
    const kept = Object.fromEntries(changed.map((name) => [name, draft[name]]));
    store(key, changed.length > 0 ? kept : undefined);
  }, [key, changed, draft]);

  return {
    values,
    changed,
    fromDraft: fromDraft && changed.length > 0,
    set: (name, value) => setDraft((before) => ({ ...before, [name]: value })),
    forget: () => {
      store(key, undefined);
      setDraft({});
    },
    sent: () => Object.fromEntries(changed.map((name) => [name, sentValue(description, name, values[name])])),
    shown: () => Object.fromEntries(changed.map((name) => [name, values[name]])),
  };
}

function useDraftKey({ key }: Description, record: Row | null): string {
  return draftKey(useSession().user?.id ?? "", key, record?.id ?? null);
}

export function draftKey(person: string, resource: string, record: string | null): string {
  return `yz.${person}.draft.${resource}.${record ?? "new"}`;
}

/** A new record begins with what its columns hold when nobody says anything. */
function initialValues({ fields }: Description, record: Row | null): Values {
  return record ?? Object.fromEntries(fields.map((field) => [field.name, field.default]));
}

function isSame(description: Description, name: string, one: unknown, other: unknown): boolean {
  const lines = linesOf(description, name);
  if (lines) return JSON.stringify(sentLines(lines, one)) === JSON.stringify(sentLines(lines, other));
  return same(fieldNamed(description, name), one, other);
}

function sentValue(description: Description, name: string, value: unknown): unknown {
  const lines = linesOf(description, name);
  return lines ? sentLines(lines, value) : toSent(fieldNamed(description, name), value);
}

function linesOf({ lines }: Description, name: string): Lines | undefined {
  return lines.find((each) => each.name === name);
}

function fieldNamed({ fields }: Description, name: string): Pick<Field, "kind"> {
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
