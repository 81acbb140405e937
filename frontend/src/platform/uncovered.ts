import { useLayoutEffect } from "react";

const GUARD = "[data-base-ui-focus-guard]";
const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex]";

/**
 * While a list or a menu is open, the keyboard still reaches what lies beside it, and stops between the two for an
 * instant. The library hides both from screen readers, whose people would then be where nothing is said.
 */
export function useUncovered(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return;
    const observer = new MutationObserver((changes) => changes.forEach(uncover));
    observer.observe(document.body, {
      attributes: true,
      attributeFilter: ["aria-hidden"],
      childList: true,
      subtree: true,
    });
    return () => observer.disconnect();
  }, [open]);
}

/** What was hidden before, behind a dialog, stays hidden: nothing changes there. */
function uncover({ type, target, addedNodes }: MutationRecord): void {
  for (const node of type === "attributes" ? [target] : addedNodes) {
    if (!(node instanceof Element)) continue;
    if (type === "attributes" && isReached(node)) node.removeAttribute("aria-hidden");
    for (const guard of [node, ...node.querySelectorAll(GUARD)])
      if (guard.matches(GUARD)) guard.removeAttribute("aria-hidden");
  }
}

function isReached(hidden: Element): boolean {
  return (
    hidden.getAttribute("aria-hidden") === "true" &&
    (hidden.matches(FOCUSABLE) || hidden.querySelector(FOCUSABLE) !== null)
  );
}
