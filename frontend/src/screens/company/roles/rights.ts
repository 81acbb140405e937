import { within } from "./fields";
import type { Kind, Limit, Right, Verb } from "./types";

export const EVERY_VERB = "*";
/** What a matrix has a column for; all else stands with the actions. */
export const COLUMNS = ["view", "create", "update", "delete", "import", "export", "print"] as const;
/** With these verbs fields are set, with all others they are seen. */
export const SETTING: readonly string[] = ["create", "update", "import"];

export type Cell = "none" | "part" | "all";

/** `yoozak.commande.*` covers the kinds of that module, `*` covers all. */
export function covers(pattern: string, key: string): boolean {
  return (
    pattern === EVERY_VERB ||
    pattern === key ||
    (pattern.endsWith(".*") && key.startsWith(pattern.slice(0, -1)))
  );
}

export function includes({ verbs }: Right, verb: string): boolean {
  return verbs.includes(EVERY_VERB) || verbs.includes(verb);
}

export function rightsOn(rights: Right[], kind: Kind): Right[] {
  return rights.filter(({ resource }) => covers(resource, kind.key));
}

/** Whether the verb is granted: on all records with all fields, on a part of them, or not. */
export function cellOf(rights: Right[], kind: Kind, verb: string): Cell {
  const granting = rightsOn(rights, kind).filter((right) => includes(right, verb));
  if (granting.length === 0) return "none";
  return granting.some((right) => isWhole(right, verb)) ? "all" : "part";
}

function isWhole({ rule, sees, sets }: Limit, verb: string): boolean {
  return rule === "" && (SETTING.includes(verb) ? sets : sees).length === 0;
}

/**
 * Rights on single kinds of records, none on patterns: what is said of many at once cannot be changed for one of
 * them. Kinds that a module brings later are then no longer covered.
 */
export function spelledOut(rights: Right[], kinds: Kind[]): Right[] {
  return rights.flatMap((right) =>
    right.resource.endsWith(EVERY_VERB)
      ? kinds.filter(({ key }) => covers(right.resource, key)).flatMap((kind) => narrowed(right, kind))
      : [right],
  );
}

function narrowed(right: Right, kind: Kind): Right[] {
  const known = kind.verbs.map(({ name }) => name);
  const verbs = right.verbs.filter((verb) => verb === EVERY_VERB || known.includes(verb));
  const fields = kind.fields.map(({ name }) => name);
  if (verbs.length === 0) return [];
  return [
    {
      ...right,
      resource: kind.key,
      verbs,
      sees: within(right.sees, fields),
      sets: within(right.sets, fields),
    },
  ];
}

/** What was a right on many kinds of records is one on each, where this one is among them. */
function opened(rights: Right[], kind: Kind, kinds: Kind[]): Right[] {
  const isPattern = rightsOn(rights, kind).some(({ resource }) => resource !== kind.key);
  return isPattern ? spelledOut(rights, kinds) : rights;
}

/** Grants the verb, as far as the editor may give it, or takes it away wherever the role has it. */
export function toggled(rights: Right[], kind: Kind, verb: Verb, kinds: Kind[]): Right[] {
  if (cellOf(rights, kind, verb.name) !== "none")
    return compacted(without(opened(rights, kind, kinds), kind, verb));
  const limit = verb.limits?.[0];
  const at = rights.findIndex(
    (right) => right.resource === kind.key && (limit ? reaches(right, limit) : right.rule === ""),
  );
  if (at < 0) return [...rights, { ...everywhere(kind, [verb.name]), ...limit }];
  return rights.map((right, index) =>
    index === at ? { ...right, verbs: [...right.verbs, verb.name] } : right,
  );
}

function reaches(right: Right, { rule, sees, sets }: Limit): boolean {
  return right.rule === rule && right.sees.join() === sees.join() && right.sets.join() === sets.join();
}

export function everywhere({ key }: Kind, verbs: string[]): Right {
  return { resource: key, verbs, sees: [], sets: [], rule: "", words: "" };
}

function without(rights: Right[], kind: Kind, verb: Verb): Right[] {
  return rights.map((right) =>
    right.resource === kind.key ? withVerb(right, kind, verb.name, false) : right,
  );
}

/** One right where many say the same of the same records and fields; one that grants nothing is left out. */
export function compacted(rights: Right[]): Right[] {
  const kept: Right[] = [];
  for (const right of rights.filter(({ verbs }) => verbs.length > 0)) {
    const at = kept.findIndex((each) => each.resource === right.resource && reaches(each, right));
    const same = kept[at];
    if (same) kept[at] = { ...same, verbs: [...new Set([...same.verbs, ...right.verbs])] };
    else kept.push(right);
  }
  return kept;
}

/** The right with or without the verb; "everything" becomes a list once something is taken from it. */
export function withVerb(right: Right, kind: Kind, verb: string, isIn: boolean): Right {
  const all = kind.verbs.map(({ name }) => name);
  const had = right.verbs.includes(EVERY_VERB) ? all : right.verbs;
  return { ...right, verbs: isIn ? [...had, verb] : had.filter((name) => name !== verb) };
}

/** Puts other rights in the place of those on this kind of record. */
export function replaced(rights: Right[], kind: Kind, own: Right[], kinds: Kind[]): Right[] {
  const others = opened(rights, kind, kinds).filter(({ resource }) => resource !== kind.key);
  return [...others, ...own];
}

/** The rights on this kind of record, each of them about it alone. */
export function ownRights(rights: Right[], kind: Kind): Right[] {
  return rightsOn(rights, kind).flatMap((right) =>
    right.resource === kind.key ? right : narrowed(right, kind),
  );
}

/** Why nobody but somebody with more rights may change the cell. */
export function isLocked({ limits }: Verb): boolean {
  return limits?.length === 0;
}

/** Whether the role may do something that the editor may not: the server then lets nothing of it be changed. */
export function exceeds(rights: Right[], kinds: Kind[]): boolean {
  return kinds.some((kind) =>
    kind.verbs.some((verb) => isLocked(verb) && cellOf(rights, kind, verb.name) !== "none"),
  );
}

export type Difference = { kind: Kind; verb: Verb; gained: boolean };

/** What whoever has the role gains and loses; what becomes wider or narrower counts as one of them. */
export function differences(before: Right[], after: Right[], kinds: Kind[]): Difference[] {
  const rank: Record<Cell, number> = { none: 0, part: 1, all: 2 };
  return kinds.flatMap((kind) =>
    kind.verbs.flatMap((verb) => {
      const step = rank[cellOf(after, kind, verb.name)] - rank[cellOf(before, kind, verb.name)];
      return step === 0 ? [] : { kind, verb, gained: step > 0 };
    }),
  );
}
