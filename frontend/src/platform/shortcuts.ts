import { useEffect, useRef } from "react";

/** `mod` is Ctrl, or Cmd on a Mac. */
export type Keys = string;

/**
 * Answers a key of the whole page. Single letters stay silent while somebody types in a field;
 * a handler that returns `false` leaves the key to the browser.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: most handlers say nothing.
export function useShortcut(keys: Keys, onPress: (event: KeyboardEvent) => void | false): void {
  const handler = useRef(onPress);
  useEffect(() => {
    handler.current = onPress;
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !matches(keys, event) || (!keys.includes("+") && isTyping(event.target)))
        return;
      if (handler.current(event) !== false) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [keys]);
}

function matches(keys: Keys, event: KeyboardEvent): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const mod = event.ctrlKey || event.metaKey;
  return mod === parts.includes("mod") && !event.altKey && event.key.toLowerCase() === key.toLowerCase();
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && target.type === "checkbox")
  );
}
