import { useQueryClient } from "@tanstack/react-query";

import { Select } from "@/components/ui/input";
import { chooseLanguage, LANGUAGES, type Language, useLanguage, useT } from "@/platform/i18n";

export function LanguageSwitch() {
  const t = useT("platform");
  const language = useLanguage();
  const client = useQueryClient();
  // The server words its labels in the reader's language: read them again.
  const choose = async (chosen: Language) => {
    await chooseLanguage(chosen);
    await client.invalidateQueries();
  };

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
