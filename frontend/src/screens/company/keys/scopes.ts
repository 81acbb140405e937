/** What a program may do of what its role may: everything, reading only, or chosen kinds of records. */
export type Reach = "role" | "reading" | "chosen";

/** `yoozak.commande.commande` or `*`, and a verb or `*`. */
const READING = ["view", "export"];

export function scopesFor(reach: Reach, kinds: string[], mayWrite: boolean): string[] {
  if (reach === "role") return [];
  if (reach === "reading") return READING.map((verb) => `*:${verb}`);
  return kinds.flatMap((kind) => (mayWrite ? `${kind}:*` : READING.map((verb) => `${kind}:${verb}`)));
}

/** The kinds of records that scopes speak of, each once. */
export function kindsOf(scopes: string[]): string[] {
  return [...new Set(scopes.map((scope) => scope.slice(0, scope.lastIndexOf(":"))))];
}

export function isReadingOnly(scopes: string[]): boolean {
  return (
    scopes.length > 0 && scopes.every((scope) => READING.includes(scope.slice(scope.lastIndexOf(":") + 1)))
  );
}
