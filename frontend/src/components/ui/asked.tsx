import { Fragment, type ReactNode, useSyncExternalStore } from "react";

type Dialog = (close: () => void) => ReactNode;

let asked: readonly { place: number; dialog: Dialog }[] = [];
let places = 0;
const hearers = new Set<() => void>();

/** Opens a dialog that outlives the screen from which it was asked for, until it closes itself. */
export function ask(dialog: Dialog): void {
  places += 1;
  change([...asked, { place: places, dialog }]);
}

/** Where such dialogs are drawn, one after the other. */
export function Asked() {
  const [first] = useSyncExternalStore(listen, () => asked);
  if (!first) return null;
  const close = () => change(asked.filter((each) => each !== first));
  return <Fragment key={first.place}>{first.dialog(close)}</Fragment>;
}

function change(next: typeof asked): void {
  asked = next;
  for (const hear of hearers) hear();
}

function listen(hear: () => void): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
    // Whoever leaves the last screen takes along what was asked there.
    if (hearers.size === 0) asked = [];
  };
}
