import type { QueryClient } from "@tanstack/react-query";

import { isNumber } from "@/components/fields/show";
import { queryString, request } from "@/platform/api";
import { type Field, pathOf } from "@/platform/metadata";
import type { Page, Row } from "@/platform/resources";

import { same } from "../../values";

/** What a record holds, in the version that was read. */
export type Present = { id: string; version: number; value: unknown };

/** Ids that an address has room for, whatever stands between us and the server. */
const PER_QUESTION = 100;

/** What the field holds of each, read anew: of most that are ticked, a long list has shown nothing or something old. */
export async function presentOf(
  client: QueryClient,
  key: string,
  ids: string[],
  { name }: Field,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (read: number) => void },
): Promise<Present[]> {
  const path = await pathOf(client, key);
  const found: Present[] = [];
  for (let from = 0; from < ids.length && !signal.aborted; from += PER_QUESTION) {
    const some = ids.slice(from, from + PER_QUESTION);
    const asked = { id__in: some.join(","), fields: `${name},version`, limit: String(PER_QUESTION) };
    const { results } = await request<Page<Row>>("GET", path + queryString(asked));
    found.push(...results.map((row) => ({ id: row.id, version: row.version ?? 0, value: row[name] })));
    onProgress(from + some.length);
  }
  return found;
}

/** Those to which the value would be news. */
export function otherThan(field: Field, value: unknown, present: Present[]): Present[] {
  return present.filter((each) => !isSame(field, value, each.value));
}

/** However many decimals somebody types. */
function isSame(field: Field, one: unknown, other: unknown): boolean {
  if (same(field, one, other)) return true;
  return isNumber(field) && !isNothing(one) && !isNothing(other) && Number(one) === Number(other);
}

export function isNothing(value: unknown): boolean {
  return (
    value === "" || value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  );
}
