import type { ControlProps } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { LANGUAGES, type Language, useLanguage, useT } from "@/platform/i18n";

import { useChooseLanguage } from "./use-choose-language";

export function LanguageSwitch() {
  const t = useT("platform");
  return <LanguageSelect aria-label={t("Language")} className="w-auto" />;
}

/** The same under a label of its own. */
export function LanguageSelect({ className = "", ...control }: ControlProps & { className?: string }) {
  const language = useLanguage();
  const choose = useChooseLanguage();

  return (
    <Select
      {...control}
      // Nobody fetches a whole alphabet for the name of a language.
      className={`${className} [font-family:system-ui]`}
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
