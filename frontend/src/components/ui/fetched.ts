import { type Dispatch, type SetStateAction, useEffect, useState } from "react";

export type Fetched<Part> = { fetch: () => Promise<Part>; there: () => Part | null };

/** A part of the program that is fetched when it is first wanted, and is there at once from then on. */
export function fetchedOnce<Part>(load: () => Promise<Part>): Fetched<Part> {
  let fetched: Part | null = null;
  return {
    fetch: async () => {
      fetched ??= await load();
      return fetched;
    },
    there: () => fetched,
  };
}

/** Keeps what comes; as whatever else could not be fetched, the screen says so. */
export function arriving<Part>(coming: Promise<Part>, keep: Dispatch<SetStateAction<Part | null>>): void {
  const refuse = (error: unknown) =>
    keep(() => {
      throw error;
    });
  void coming.then((part) => keep(() => part), refuse);
}

/** The part, as soon as it is there: it is fetched behind what is drawn without it. */
export function useFetched<Part>(part: Fetched<Part>): Part | null {
  const [present, setPresent] = useState(part.there);
  useEffect(() => {
    if (!present) arriving(part.fetch(), setPresent);
  }, [part, present]);
  return present;
}
