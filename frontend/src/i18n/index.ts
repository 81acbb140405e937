import type platformFr from "./platform.fr.json";
import type commandeEn from "./yoozak.commande.en.json";

/**
 * Texts of each module. Platform texts are written in English, those of a sector in French, so each catalogue
 * lacks its own language; `platform.en` and `yoozak.commande.fr` only hold the plural forms.
 */
export type Catalogues = { platform: typeof platformFr; "yoozak.commande": typeof commandeEn };

/** Nobody fetches the texts of a language that they do not read. */
export const languages = {
  fr: () => import("./fr"),
  ar: () => import("./ar"),
  en: () => import("./en"),
};
