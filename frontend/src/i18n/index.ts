import type cellsFr from "./cells.fr.json";
import type consoleFr from "./console.fr.json";
import type importsFr from "./imports.fr.json";
import type manyFr from "./many.fr.json";
import type platformFr from "./platform.fr.json";
import type reportsFr from "./reports.fr.json";
import type settingsFr from "./settings.fr.json";
import type sharingFr from "./sharing.fr.json";
import type commandeEn from "./yoozak.commande.en.json";

/**
 * Texts of each module. Platform texts are written in English, those of a sector in French, so each catalogue
 * lacks its own language; `platform.en` and `yoozak.commande.fr` only hold the plural forms.
 */
export type Catalogues = {
  platform: typeof platformFr;
  settings: typeof settingsFr;
  cells: typeof cellsFr;
  many: typeof manyFr;
  console: typeof consoleFr;
  imports: typeof importsFr;
  sharing: typeof sharingFr;
  reports: typeof reportsFr;
  "yoozak.commande": typeof commandeEn;
};

/** Nobody fetches the texts of a language that they do not read. */
export const languages = {
  fr: () => import("./fr"),
  ar: () => import("./ar"),
  en: () => import("./en"),
};

/** Texts of screens that few people open, fetched with the first of them. */
export const later = {
  settings: {
    fr: () => import("./settings.fr.json"),
    ar: () => import("./settings.ar.json"),
    en: () => import("./settings.en.json"),
  },
  cells: {
    fr: () => import("./cells.fr.json"),
    ar: () => import("./cells.ar.json"),
    en: () => import("./cells.en.json"),
  },
  many: {
    fr: () => import("./many.fr.json"),
    ar: () => import("./many.ar.json"),
    en: () => import("./many.en.json"),
  },
  console: {
    fr: () => import("./console.fr.json"),
    ar: () => import("./console.ar.json"),
    en: () => import("./console.en.json"),
  },
  imports: {
    fr: () => import("./imports.fr.json"),
    ar: () => import("./imports.ar.json"),
    en: () => import("./imports.en.json"),
  },
  sharing: {
    fr: () => import("./sharing.fr.json"),
    ar: () => import("./sharing.ar.json"),
    en: () => import("./sharing.en.json"),
  },
  reports: {
    fr: () => import("./reports.fr.json"),
    ar: () => import("./reports.ar.json"),
    en: () => import("./reports.en.json"),
  },
};
