import { type RefObject, useEffect, useState } from "react";

/** Whether the element has come near the screen; `unknown` where the browser cannot tell. */
export function useSeen(element: RefObject<HTMLElement | null>, unknown: boolean): boolean {
  const able = typeof IntersectionObserver !== "undefined";
  const [seen, setSeen] = useState(!able && unknown);
  useEffect(() => {
    if (!able || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: "200px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [able, element]);
  return seen;
}
