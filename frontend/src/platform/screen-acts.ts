import { useEffect, useRef } from "react";

/** Something that the screen in sight can do, and the palette offers beside what can be done anywhere. */
export type ScreenAct = { id: string; label: string; run: () => void };

const offered = new Map<string, () => ScreenAct>();

/** What can be done with what is in sight, as things stand when it is asked. */
export function screenActs(): ScreenAct[] {
  return [...offered.values()].map((act) => act());
}

/** Offers an act while its screen is in sight; `run` of none is not offered. */
export function useScreenAct(id: string, label: string, run: (() => void) | null): void {
  const latest = useRef({ label, run });
  useEffect(() => {
    latest.current = { label, run };
  });
  const isThere = run !== null;
  useEffect(() => {
    if (!isThere) return;
    offered.set(id, () => ({ id, label: latest.current.label, run: () => latest.current.run?.() }));
    return () => void offered.delete(id);
  }, [id, isThere]);
}
