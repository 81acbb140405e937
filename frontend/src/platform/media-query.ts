import { useCallback, useMemo, useSyncExternalStore } from "react";

export function useMediaQuery(query: string): boolean {
  // Read once and listened to once: whoever draws again need not have the browser read it again.
  const list = useMemo(() => window.matchMedia(query), [query]);
  const listen = useCallback(
    (onChange: () => void) => {
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [list],
  );
  return useSyncExternalStore(listen, () => list.matches);
}
