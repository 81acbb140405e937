import type { QueryClient } from "@tanstack/react-query";

import { related } from "@/components/fields/related";
import { request } from "@/platform/api";
import { descriptionQuery, pathOf } from "@/platform/metadata";
import { newKey } from "@/platform/outbox/act";
import { type BulkResult, searchQuery } from "@/platform/resources";

import { toSent } from "../../values";
import { type Change, nameKey, type Target } from "./plan";
import { folded, type Read } from "./reading";
import { versionAfter } from "./versions";

/** So many records at once that one sees it go on. */
const AT_ONCE = 100;

/** The record of each name, where there is one and no other is called the same. */
export async function lookUp(client: QueryClient, asked: Target[]): Promise<Map<string, Read>> {
  const names = new Map<string, Read>();
  for (const { field, text } of asked)
    names.set(nameKey(field, text), await found(client, field.relation, text));
  return names;
}

async function found(client: QueryClient, target: string | null | undefined, text: string): Promise<Read> {
  if (!target) return { fault: "closed" };
  const described = await client.ensureQueryData(descriptionQuery(target));
  const rows = await client.fetchQuery(searchQuery(target, text.trim()));
  const named = rows
    .map((row) => related(row, described))
    .filter(({ label }) => folded(label) === folded(text));
  if (named.length > 1) return { fault: "several" };
  return named[0] ? { value: named[0] } : { fault: "unknown" };
}

/** What became of each record, and by which acts it is taken back; an error where it could not go on. */
export type Pasted = { results: BulkResult[]; batches: string[]; error: Error | null };

/** Changes the records one hundred after the other, each hundred as one act; those that are refused stay as they are. */
export async function applied(
  client: QueryClient,
  resource: string,
  changes: Change[],
  onProgress: (done: number) => void,
): Promise<Pasted> {
  const records = recordsIn(client, resource, changes);
  const pasted: Pasted = { results: [], batches: [], error: null };
  try {
    const path = `${await pathOf(client, resource)}change/`;
    for (let from = 0; from < records.length; from += AT_ONCE) {
      const some = { records: records.slice(from, from + AT_ONCE), mode: "valid" };
      const answer = await request<{ batch: string; results: BulkResult[] }>("POST", path, some, newKey());
      pasted.results.push(...answer.results);
      if (answer.results.some(({ ok }) => ok)) pasted.batches.push(answer.batch);
      onProgress(pasted.results.length);
    }
  } catch (error) {
    pasted.error = error as Error;
  }
  return pasted;
}

type Sent = { id: string; version: number; values: Record<string, unknown> };

function recordsIn(client: QueryClient, resource: string, changes: Change[]): Sent[] {
  const records = new Map<string, Sent>();
  for (const { row, field, value } of changes) {
    const version = versionAfter(client, resource, row.id, row.version ?? 0);
    const record = records.get(row.id) ?? { id: row.id, version, values: {} };
    record.values[field.name] = toSent(field, value);
    records.set(row.id, record);
  }
  return [...records.values()];
}
