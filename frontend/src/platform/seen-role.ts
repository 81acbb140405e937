import { useSyncExternalStore } from "react";

/** Of one tab, and gone with it: another tab shows what it showed before. */
const STORED = "yz.see-as";
const CHANGED = "yz.see-as";

/** The key of the role with whose rights this tab reads; null where it reads with the person's own. */
export function roleSeenAs(): string | null {
  return sessionStorage.getItem(STORED);
}

export function useRoleSeenAs(): string | null {
  return useSyncExternalStore(listen, roleSeenAs);
}

/** From now on this tab reads with the rights of the role; null is those of the person. */
export function readAs(role: string | null): void {
  if (role === null) sessionStorage.removeItem(STORED);
  else sessionStorage.setItem(STORED, role);
  window.dispatchEvent(new Event(CHANGED));
}

function listen(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}
