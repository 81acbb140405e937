import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LANGUAGES } from "@/platform/i18n";

import type { Texts } from "./types";

type TextsEditorProps = {
  label: string;
  texts: Texts;
  /** Whether one language at least must say something. */
  needed?: boolean;
  errors?: string[] | undefined;
  onChange: (texts: Texts) => void;
};

/** One text in the languages of the company's people; where one is missing they read another. */
export function TextsEditor({ label, texts, needed = false, errors, onChange }: TextsEditorProps) {
  const isEmpty = Object.values(texts).every((text) => text.trim() === "");
  return (
    <fieldset className="mt-4 grid gap-3 sm:grid-cols-3">
      <legend className="mb-1 text-sm font-medium text-muted-foreground">{label}</legend>
      {Object.entries(LANGUAGES).map(([language, name], at) => (
        <Field
          key={language}
          label={`${label} · ${name}`}
          required={needed && at === 0}
          errors={at === 0 ? errors : undefined}
        >
          {(control) => (
            <Input
              {...control}
              lang={language}
              dir={language === "ar" ? "rtl" : "ltr"}
              required={needed && at === 0 && isEmpty}
              maxLength={200}
              value={texts[language] ?? ""}
              onChange={(event) => onChange({ ...texts, [language]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
