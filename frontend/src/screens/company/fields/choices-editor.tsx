import { Plus, X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LANGUAGES, useT } from "@/platform/i18n";

import type { FieldChoice } from "./types";

type ChoicesEditorProps = { choices: FieldChoice[]; onChange: (choices: FieldChoice[]) => void };

/** What one may choose from, in the order in which it is offered. */
export function ChoicesEditor({ choices, onChange }: ChoicesEditorProps) {
  const t = useT("settings");
  const change = (at: number, choice: FieldChoice) => onChange(choices.with(at, choice));
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t("Choices")}</legend>
      <ol className="grid gap-2">
        {choices.map((choice, at) => (
          <li key={at} className="flex items-start gap-2">
            <div className="grid flex-1 gap-2 sm:grid-cols-3">
              {Object.entries(LANGUAGES).map(([language, name]) => (
                <Input
                  key={language}
                  aria-label={`${t("Choice")} ${at + 1} · ${name}`}
                  placeholder={name}
                  lang={language}
                  dir={language === "ar" ? "rtl" : "ltr"}
                  maxLength={200}
                  value={choice.labels[language] ?? ""}
                  onChange={({ target }) =>
                    change(at, { ...choice, labels: { ...choice.labels, [language]: target.value } })
                  }
                />
              ))}
            </div>
            <Button
              variant="quiet"
              aria-label={`${t("Remove")} ${at + 1}`}
              onClick={() => onChange(choices.toSpliced(at, 1))}
            >
              <X aria-hidden="true" className="size-4" />
            </Button>
          </li>
        ))}
      </ol>
      <Button className="mt-2" onClick={() => onChange([...choices, { value: "", labels: {} }])}>
        <Plus aria-hidden="true" className="size-4" />
        {t("Add a choice")}
      </Button>
    </fieldset>
  );
}
