import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { say } from "@/components/ui/toasts";
import { ApiError, request } from "@/platform/api";
import { poorestContrast } from "@/platform/brand";
import { READABLE } from "@/platform/contrast";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import type { Setting } from "../settings/declared";
import { useLookChange } from "./change";
import { Preview } from "./preview";

const HEXADECIMAL = /^#[0-9a-f]{6}$/;

/** The contrast is told while one moves the colour; the server has the last word. */
export function ColourPanel({ setting }: { setting: Setting }) {
  const t = useT("settings");
  const format = useFormat();
  const [typed, setTyped] = useState(String(setting.value));
  const colour = typed.trim().toLowerCase();
  const isColour = HEXADECIMAL.test(colour);
  const contrast = isColour ? Math.floor(poorestContrast(colour) * 10) / 10 : 0;
  const readable = isColour && poorestContrast(colour) >= READABLE;
  const save = useLookChange(() => request("PATCH", "company/settings/", { [setting.key]: colour }));
  const reset = useLookChange(() => request("DELETE", `company/settings/${setting.key}/`));
  const errors = save.error instanceof ApiError ? save.error.fields[setting.key] : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (readable) save.mutate(undefined, { onSuccess: () => say({ text: t("Saved.") }) });
  };

  return (
    <Panel title={t("Colour")}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-sm text-muted-foreground">{setting.help}</p>
        <div className="flex flex-wrap items-end gap-3">
          <Field label={t("Colour of the company")} errors={errors}>
            {(control) => (
              <Input
                {...control}
                value={typed}
                dir="ltr"
                maxLength={7}
                spellCheck={false}
                className="w-32 font-mono"
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <input
            type="color"
            aria-label={t("Pick a colour")}
            value={isColour ? colour : "#000000"}
            onChange={(event) => setTyped(event.target.value)}
            className="h-10 w-14 cursor-pointer rounded-md border border-input bg-card p-1"
          />
        </div>
        <p role="status" className={readable ? "text-sm" : "text-sm font-medium text-danger"}>
          {!isColour
            ? t("Write a colour as #115e59.")
            : readable
              ? t("Contrast {{contrast}}:1. Everybody can read it.", { contrast: format.number(contrast) })
              : t("Contrast {{contrast}}:1. At least {{needed}}:1 is needed: take a darker one.", {
                  contrast: format.number(contrast),
                  needed: format.number(READABLE),
                })}
        </p>
        {readable && (
          <div className="grid gap-3 sm:grid-cols-2">
            <Preview colour={colour} light="light" />
            <Preview colour={colour} light="dark" />
          </div>
        )}
        <ErrorNotice error={errors ? null : (save.error ?? reset.error)} />
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            variant="primary"
            blocked={!readable || save.isPending || colour === setting.value}
          >
            {t("Save")}
          </Button>
          {setting.is_chosen && (
            <Button blocked={reset.isPending} onClick={() => reset.mutate(undefined)}>
              {t("Back to the default")}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
