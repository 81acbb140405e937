import type companyFr from "./company.fr.json";
import platformAr from "./platform.ar.json";
import platformEn from "./platform.en.json";
import platformFr from "./platform.fr.json";
import commandeAr from "./yoozak.commande.ar.json";
import commandeEn from "./yoozak.commande.en.json";
import commandeFr from "./yoozak.commande.fr.json";

/**
 * Texts of each module. Platform texts are written in English, those of a sector in French, so each catalogue
 * lacks its own language; `platform.en` and `yoozak.commande.fr` only hold the plural forms.
 */
export const resources = {
  fr: { platform: platformFr, "yoozak.commande": commandeFr },
  ar: { platform: platformAr, "yoozak.commande": commandeAr },
  en: { platform: platformEn, "yoozak.commande": commandeEn },
};

export type Catalogues = {
  platform: typeof platformFr;
  "yoozak.commande": typeof commandeEn;
  /** Comes with the screens of the settings, which speak the platform's texts too. */
  company: typeof companyFr & typeof platformFr;
};
