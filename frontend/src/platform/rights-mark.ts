type Listener = () => void;

let known: string | null = null;
const listeners = new Set<Listener>();

/** Each answer bears a mark of the rights with which it was given: another one than before means other screens. */
export function noteRights(mark: string | null): void {
  if (mark === null || mark === known) return;
  const isFirst = known === null;
  known = mark;
  if (!isFirst) for (const listener of listeners) listener();
}

export function onOtherRights(listener: Listener): void {
  listeners.add(listener);
}
