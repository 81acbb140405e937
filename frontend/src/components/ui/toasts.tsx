import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";

export type Said = {
  text: string;
  undo?: { label: string; run: () => void };
  /** What it is about: said anew, it takes the place of what was said before, with its way back. */
  about?: string;
};

/** Fetched when something is said for the first time: a screen that is only read needs none of it. */
const Corner = lazy(() => import("./toast-corner"));

/** More than a corner can show at once. */
const REMEMBERED = 20;
let said: readonly Said[] = [];
const hearers = new Set<() => void>();

/** Says in a corner what has just been done, and offers to take it back. */
export function say(words: Said): void {
  const others = words.about ? said.filter(({ about }) => about !== words.about) : said;
  said = [...others.slice(-REMEMBERED), words];
  for (const hear of hearers) hear();
}

export function Toasts() {
  useEffect(() => forget, []);
  const all = useSyncExternalStore(
    (onChange) => {
      hearers.add(onChange);
      return () => hearers.delete(onChange);
    },
    () => said,
  );
  return <Suspense>{all.length > 0 && <Corner said={all} />}</Suspense>;
}

/** What was said on screens that are gone is nobody's any more. */
function forget(): void {
  said = [];
}
