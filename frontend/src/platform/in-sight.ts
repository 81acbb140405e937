import { type RefObject, useEffect, useRef } from "react";

/** For what somebody has chosen among much: it is scrolled into sight, no further than that takes. */
export function useInSight<Shown extends Element>(isChosen: boolean): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  useEffect(() => {
    if (isChosen) shown.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return shown;
}
