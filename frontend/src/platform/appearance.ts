import { useEffect, useSyncExternalStore } from "react";

import { useMediaQuery } from "./media-query";
import { useStored } from "./preferences";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** Height of a row in pixels: a list that scrolls without end must know it beforehand. */
export const ROW_HEIGHT: Record<Density, number> = { comfortable: 44, compact: 32 };

export function useTheme() {
  return useStored<Theme>("yz.theme", "system");
}

export function useDensity() {
  return useStored<Density>("yz.density", "comfortable");
}

/** Gives the whole page the chosen theme, or the one that the device asks for. */
export function useAppliedTheme(): void {
  const [theme] = useTheme();
  const night = useMediaQuery("(prefers-color-scheme: dark)");
  const shown = theme === "system" ? (night ? "dark" : "light") : theme;

  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
}

/** The theme that the page has now, for what is drawn with its colours and not styled by them. */
export function usePageTheme(): string {
  return useSyncExternalStore(watchTheme, () => document.documentElement.dataset.theme ?? "light");
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
