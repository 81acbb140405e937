import { useQuery } from "@tanstack/react-query";

import { addressOf, CREATE, IMPORT } from "@/platform/addresses";
import { THEMES } from "@/platform/appearance";
import { LANGUAGES, type Language, useLanguage, useT } from "@/platform/i18n";
import { catalogueQuery } from "@/platform/metadata";
import { screenActs } from "@/platform/screen-acts";

import type { Found } from "./palette-items";
import { useChooseLanguage } from "./use-choose-language";
import { useChosenTheme } from "./use-chosen-look";

/** What can be done from here: with the screen in sight, with each kind of record, with one's own screens. */
export function usePaletteActs(onLeave: () => void): Found[] {
  const t = useT("platform");
  const own = useOwnActs(onLeave);
  const here = screenActs().map((act) => ({ ...act, group: t("Action") }));
  return [...here, ...useBeginnings(), ...own];
}

/** A new record, or a file with many, for whoever may. */
function useBeginnings(): Found[] {
  const t = useT("platform");
  const { data = [] } = useQuery(catalogueQuery);
  return data.flatMap(({ key, label, label_plural, begins = [] }) => {
    const params = addressOf(key);
    const known: Record<string, Found> = {
      create: {
        id: `create-${key}`,
        label: t("New: {{label}}", { label }),
        group: t("Action"),
        to: { to: CREATE, params },
      },
      import: {
        id: `import-${key}`,
        label: t("Import: {{label}}", { label: label_plural }),
        group: t("Action"),
        to: { to: IMPORT, params },
      },
    };
    return begins.flatMap((verb) => known[verb] ?? []);
  });
}

function useOwnActs(onLeave: () => void): Found[] {
  const t = useT("platform");
  const group = t("Action");
  const [theme, setTheme] = useChosenTheme();
  const language = useLanguage();
  const choose = useChooseLanguage();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const others = Object.entries(LANGUAGES).filter(([code]) => code !== language);
  return [
    ...others.map(([code, name]) => ({
      id: `language-${code}`,
      label: t("Language: {{name}}", { name }),
      group,
      run: () => void choose(code as Language),
    })),
    { id: "theme", label: t("Change the theme"), group, run: () => setTheme(next) },
    { id: "sign-out", label: t("Sign out"), group, run: onLeave },
  ];
}
