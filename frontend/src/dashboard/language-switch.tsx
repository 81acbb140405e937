import { Select } from "@/components/ui/input";
import { LANGUAGES, type Language, useLanguage, useT } from "@/platform/i18n";

import { useChooseLanguage } from "./use-choose-language";

export function LanguageSwitch() {
  const t = useT("platform");
  const language = useLanguage();
  const choose = useChooseLanguage();

  return (
    <Select
      aria-label={t("Language")}
      // Nobody fetches a whole alphabet for the name of a language.
      className="w-auto [font-family:system-ui]"
      value={language}
      onChange={(event) => choose(event.target.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
