import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LANGUAGES, useLanguage, useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import type { Texts } from "../fields/types";
import { MANY, ONE, type Word } from "./types";

type WordEditorProps = { word: Word; own: Texts; locked: boolean; onSay: (own: Texts) => void };

/** One word in each language, over what the platform says there. */
export function WordEditor({ word: { name, usual }, own, locked, onSay }: WordEditorProps) {
  const t = useT("settings");
  const here = capitalised(usual[useLanguage()] ?? name);
  const meaning = { [ONE]: t("One of them"), [MANY]: t("Many of them") }[name];
  const isOwn = Object.values(own).some((text) => text !== "");

  return (
    <fieldset className="rounded-lg border border-border bg-card p-3">
      <legend className="px-1 text-sm font-medium">
        <bdi>{here}</bdi>
        {meaning && <span className="text-muted-foreground"> · {meaning}</span>}
      </legend>
      <div className="grid items-end gap-2 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto]">
        {Object.entries(LANGUAGES).map(([language, spoken]) => (
          <div key={language} className="grid gap-1 text-xs text-muted-foreground">
            <span aria-hidden="true">{spoken}</span>
            <Input
              lang={language}
              dir={language === "ar" ? "rtl" : "ltr"}
              aria-label={`${here} · ${meaning ? `${meaning} · ` : ""}${spoken}`}
              maxLength={60}
              placeholder={usual[language]}
              readOnly={locked}
              value={own[language] ?? ""}
              onChange={(event) => onSay({ ...own, [language]: event.target.value })}
            />
          </div>
        ))}
        <Button
          variant="quiet"
          className="text-primary"
          aria-label={`${t("As the platform says it")} · ${here}${meaning ? ` · ${meaning}` : ""}`}
          blocked={locked || !isOwn}
          onClick={() => onSay(Object.fromEntries(Object.keys(own).map((language) => [language, ""])))}
        >
          {t("Reset")}
        </Button>
      </div>
    </fieldset>
  );
}
