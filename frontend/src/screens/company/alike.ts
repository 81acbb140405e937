import { isEngine } from "@/platform/addresses";

type Named = { key: string; label: string; module_label: string };

/**
 * Kinds of records by names that no two of them share. Where the trade words its own as an engine below words its,
 * the trade's keeps the plain name, as in the menu; `shared` says of the other that all trades have it.
 */
export function distinct<Each extends Named>(kinds: Each[], shared: string): Each[] {
  return kinds.map((kind) => {
    const alike = kinds.filter(({ key, label }) => key !== kind.key && label === kind.label);
    const rivals = alike.filter(({ key }) => isEngine(key) === isEngine(kind.key));
    if (rivals.length > 0) return named(kind, kind.module_label);
    return alike.length > 0 && isEngine(kind.key) ? named(kind, shared) : kind;
  });
}

function named<Each extends Named>(kind: Each, more: string): Each {
  return { ...kind, label: `${kind.label} (${more})` };
}
