import { useCallback, useMemo, useSyncExternalStore } from "react";

import { useSession } from "./session";

const CHANGED = "yz.preference";

/** Where the device keeps how its screens look, whoever sits at it. */
export const THEME = "yz.theme";
export const DENSITY = "yz.density";

/** A choice that this person made on this device; a value that cannot be read is as good as none. */
export function usePreference<T>(name: string, initial: T): [T, (value: T) => void] {
  const person = useSession().user?.id ?? "";
  return useStored(`yz.${person}.${name}`, initial);
}

/** The same for whoever sits at this device: its theme, before anybody signs in. */
export function useStored<T>(key: string, initial: T): [T, (value: T) => void] {
  const text = useSyncExternalStore(listen, () => localStorage.getItem(key));
  // `initial` often is a literal of the caller: it decides nothing once something is stored.
  const value = useMemo(() => read<T>(text) ?? initial, [text, initial]);
  const set = useCallback((wanted: T) => store(key, wanted), [key]);
  return [value, set];
}

export function store(key: string, value: unknown): void {
  if (value === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(value));
  window.dispatchEvent(new Event(CHANGED));
}

export function read<T>(text: string | null): T | undefined {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

function listen(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}
