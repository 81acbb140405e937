import { useSyncExternalStore } from "react";

export type Said = {
  text: string;
  undo?: { label: string; run: () => void };
  /** What it is about: said anew, it takes the place of what was said before, with its way back. */
  about?: string;
};

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

/** All that was said and is still remembered. */
export function useSaid(): readonly Said[] {
  return useSyncExternalStore(
    (onChange) => {
      hearers.add(onChange);
      return () => hearers.delete(onChange);
    },
    () => said,
  );
}

/** What was said on screens that are gone is nobody's any more. */
export function forget(): void {
  said = [];
}
