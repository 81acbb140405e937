import type { QueryClient } from "@tanstack/react-query";

import { related } from "@/components/fields/related";
import { descriptionQuery } from "@/platform/metadata";
import { searchQuery } from "@/platform/resources";

import { type Changed, changing } from "../../many/changing";
import type { Course } from "../../many/turns";
import { toSent } from "../../values";
import { type Change, nameKey, type Target } from "./plan";
import { folded, type Read } from "./reading";
import { versionAfter } from "./versions";

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

/** Changes each record in all of its cells at once. */
export function pasted(client: QueryClient, resource: string, changes: Change[]): Course {
  return changing(recordsIn(client, resource, changes));
}

function recordsIn(client: QueryClient, resource: string, changes: Change[]): Changed[] {
  const records = new Map<string, Changed>();
  for (const { row, field, value } of changes) {
    const version = versionAfter(client, resource, row.id, row.version ?? 0);
    const record = records.get(row.id) ?? { id: row.id, version, values: {} };
    record.values[field.name] = toSent(field, value);
    records.set(row.id, record);
  }
  return [...records.values()];
}
