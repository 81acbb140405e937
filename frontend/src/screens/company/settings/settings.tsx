import { useMemo } from "react";

import { Ask } from "@/components/fields/ask";
import { Shown } from "@/components/fields/show";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field as Labelled } from "@/components/ui/field";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { say } from "@/components/ui/toasts";
import { ApiError, request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Field } from "@/platform/metadata";
import type { Values } from "@/records/record/drafts";
import { EditorForm } from "@/records/record/editor";
import { anchorOf } from "@/records/record/fault-list";
import { type RecordForm, useRecordForm } from "@/records/record/form";

import { useCompany, useCompanyChange } from "../company";
import { settingsDescription } from "../description";
import { SettingsScreen } from "../frame";
import { askedOf, grouped, LOOK, type Setting } from "./declared";

type Settings = { results: Setting[] };

/** What each module lets the company choose. */
export default function SettingsChoices() {
  const t = useT("settings");
  const settings = useCompany<Settings>("company/settings/");
  return (
    <SettingsScreen title={t("Preferences of the modules")}>
      <div className="max-w-3xl">
        <Loaded query={settings}>
          {({ results }) => <Choices settings={results.filter(({ module }) => module !== LOOK)} />}
        </Loaded>
      </div>
    </SettingsScreen>
  );
}

function Choices({ settings }: { settings: Setting[] }) {
  const t = useT("settings");
  const mayChange = settings.some(({ may_change }) => may_change);
  const description = useMemo(
    () => settingsDescription("company.setting", settings.map(askedOf), [], mayChange),
    [settings, mayChange],
  );
  const record = useMemo(
    () => ({ id: "all", ...Object.fromEntries(settings.map(({ key, value }) => [key, value])) }),
    [settings],
  );
  const form = useRecordForm(description, record);
  const change = useCompanyChange((values: Values) =>
    request<Settings>("PATCH", "company/settings/", values),
  );
  const finish = () => {
    form.forget();
    say({ text: t("Saved.") });
  };
  const saving = {
    save: () => change.mutate(form.sent(), { onSuccess: finish }),
    error: change.error,
    isSaving: change.isPending,
    mayEdit: mayChange,
    // Choices have no version: the last one stands, and history keeps all.
    conflict: null,
    resolve: () => {},
    reset: change.reset,
  };

  return (
    <EditorForm description={description} record={record} form={form} saving={saving}>
      {grouped(settings).map(([group, members]) => (
        <Panel key={group} title={group || t("Others")}>
          <div className="grid gap-5">
            {members.map((setting) => (
              <SettingEntry key={setting.key} setting={setting} form={form} refusal={change.error} />
            ))}
          </div>
        </Panel>
      ))}
    </EditorForm>
  );
}

type SettingEntryProps = { setting: Setting; form: RecordForm; refusal: Error | null };

function SettingEntry({ setting, form, refusal }: SettingEntryProps) {
  const field = askedOf(setting);
  const errors = refusal instanceof ApiError ? refusal.fields[setting.key] : undefined;
  return (
    <div id={anchorOf(setting.key)} className="scroll-mt-4">
      {setting.may_change ? (
        <Labelled label={setting.label} errors={errors}>
          {(control) => (
            <Ask
              field={field}
              value={form.values[setting.key]}
              onChange={(value) => form.set(setting.key, value)}
              control={control}
            />
          )}
        </Labelled>
      ) : (
        <p className="text-sm">
          <span className="text-muted-foreground">{setting.label}</span>{" "}
          <Shown field={field} value={setting.value} />
        </p>
      )}
      {setting.help && <p className="mt-1 text-sm text-muted-foreground">{setting.help}</p>}
      {setting.is_chosen && setting.may_change && <BackToDefault setting={setting} field={field} />}
    </div>
  );
}

function BackToDefault({ setting, field }: { setting: Setting; field: Field }) {
  const t = useT("settings");
  const reset = useCompanyChange(() => request<unknown>("DELETE", `company/settings/${setting.key}/`));
  return (
    <div className="mt-1 text-sm">
      <Button
        variant="quiet"
        className="min-h-8 px-2 text-primary"
        aria-label={`${t("Back to the default")} · ${setting.label}`}
        blocked={reset.isPending}
        onClick={() => reset.mutate(undefined)}
      >
        {t("Back to the default")}: <Shown field={field} value={setting.default} />
      </Button>
      <ErrorNotice error={reset.error} />
    </div>
  );
}
