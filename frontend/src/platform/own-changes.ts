/** So long may the news of a change be on its way back to whoever made it. */
const RETURNS_WITHIN = 10_000;

const changes = new Map<string, number>();

/** This screen shows the record as the server has just answered it: it need not be told. */
export function noteOwnChange(key: string, id: string): void {
  const now = Date.now();
  for (const [name, at] of changes) if (now - at > RETURNS_WITHIN) changes.delete(name);
  changes.set(nameOf(key, id), now);
}

/** Whether news is about nothing but what this screen has changed itself; who is not told which records may guess. */
export function isOwnNews(key: string, ids: string[] | undefined): boolean {
  const recent = [...changes].filter(([, at]) => Date.now() - at <= RETURNS_WITHIN).map(([name]) => name);
  if (ids) return ids.length > 0 && ids.every((id) => recent.includes(nameOf(key, id)));
  return recent.some((name) => name.startsWith(nameOf(key, "")));
}

function nameOf(key: string, id: string): string {
  return `${key} ${id}`;
}
