import type { Held } from "./held";

/** What somebody did in lists since the page was opened, that can be taken back: one cell, or a block of them. */
export type Deed = { person: string; resource: string } & ({ cell: Held } | { batches: string[] });

let deeds: Deed[] = [];

export function noteDeed(deed: Deed): void {
  deeds.push(deed);
}

/** The latest of a person's on records of this kind, which is then no longer there. */
export function takeDeed(person: string, resource: string): Deed | undefined {
  const last = deeds.findLast((deed) => deed.person === person && deed.resource === resource);
  forgetDeed(last);
  return last;
}

/** Somebody took it back in another way. */
export function forgetDeed(deed: Deed | undefined): void {
  deeds = deeds.filter((each) => each !== deed);
}
