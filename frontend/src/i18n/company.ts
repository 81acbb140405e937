import i18next from "i18next";

import ar from "./company.ar.json";
import en from "./company.en.json";
import fr from "./company.fr.json";

/** Texts that most people never read: they are fetched with the first screen of the settings. */
export const company = { fr, ar, en };

for (const [language, texts] of Object.entries(company)) {
  i18next.addResourceBundle(language, "company", texts);
}
