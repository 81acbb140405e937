import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";

import { type Light, letterIcon, tokensOf } from "./brand";
import { useMediaQuery } from "./media-query";
import { DENSITY, THEME, useStored } from "./preferences";
import { sessionQuery } from "./session";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** Height of a row in pixels: a list that scrolls without end must know it beforehand. */
export const ROW_HEIGHT: Record<Density, number> = { comfortable: 44, compact: 32 };

export function useTheme() {
  return useStored<Theme>(THEME, "system");
}

export function useDensity() {
  return useStored<Density>(DENSITY, "comfortable");
}

/** Gives the whole page the chosen theme, or the one that the device asks for, in the colours of the company. */
export function useAppliedTheme(): void {
  const [theme] = useTheme();
  const night = useMediaQuery("(prefers-color-scheme: dark)");
  const shown = theme === "system" ? (night ? "dark" : "light") : theme;

  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
  useAppliedBrand(shown);
}

/** The policy of our pages allows no style that is written into them, but one that a script sets. */
function useAppliedBrand(shown: Light): void {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const name = session?.tenant.name ?? "";
  const { colour = "", icon = "" } = session?.tenant.theme ?? {};

  useEffect(() => {
    if (!colour) return;
    return applyTokens(document.documentElement, tokensOf(colour, shown));
  }, [colour, shown]);

  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
    if (!link || !(icon || colour)) return;
    const ours = { href: link.href, type: link.type };
    Object.assign(
      link,
      icon ? { href: icon, type: "image/png" } : { href: letterIcon(name, colour), type: SVG },
    );
    return () => void Object.assign(link, ours);
  }, [icon, colour, name]);
}

const SVG = "image/svg+xml";

/** Until the answer is called, the element and what is in it have these values. */
export function applyTokens({ style }: HTMLElement, tokens: Record<string, string>): () => void {
  for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value);
  return () => {
    for (const name of Object.keys(tokens)) style.removeProperty(name);
  };
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
