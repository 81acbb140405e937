import type { QueryClient } from "@tanstack/react-query";

import { oneKey } from "@/platform/record-keys";

/** What one's own changes have made of the version that a row showed: a colleague's are never passed over. */
export function versionAfter(client: QueryClient, resource: string, id: string, version: number): number {
  const next = client.getQueryData<number>(keyOf(resource, id, version));
  return next === undefined ? version : versionAfter(client, resource, id, next);
}

/** It is remembered as long as what was read, and forgotten with it when somebody leaves. */
export function noteVersion(
  client: QueryClient,
  { resource, id }: { resource: string; id: string },
  before: number,
  after: number | undefined,
): void {
  if (after !== undefined && after > before) client.setQueryData(keyOf(resource, id, before), after);
}

function keyOf(resource: string, id: string, version: number): (string | number)[] {
  return [...oneKey(resource, id), "followed", version];
}
