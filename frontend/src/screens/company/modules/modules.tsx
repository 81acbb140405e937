import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { FormDialog } from "@/components/ui/form-dialog";
import { Loaded } from "@/components/ui/loaded";
import { AREA_ICONS, AREA_LABELS } from "@/dashboard/navigation";
import { request } from "@/platform/api";
import { formatList } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";
import { AREAS, type Area } from "@/platform/metadata";

import { useCompany, useCompanyChange } from "../company";
import { SettingsScreen } from "../frame";

type Module = { key: string; label: string; area: Area; requires: string[]; enabled: boolean };

/** Which modules the company works with, by the part of the menu where they are found. */
export default function Modules() {
  const t = useT("settings");
  const modules = useCompany<{ results: Module[] }>("modules/");
  return (
    <SettingsScreen title={t("Modules")}>
      <Loaded query={modules}>
        {({ results }) =>
          AREAS.map((area) => (
            <AreaModules
              key={area}
              area={area}
              modules={results.filter((each) => each.area === area)}
              all={results}
            />
          ))
        }
      </Loaded>
    </SettingsScreen>
  );
}

function AreaModules({ area, modules, all }: { area: Area; modules: Module[]; all: Module[] }) {
  const t = useT("settings");
  const Icon = AREA_ICONS[area];
  if (modules.length === 0) return null;
  return (
    <section aria-label={t(AREA_LABELS[area])}>
      <h2 className="mb-2 flex items-center gap-2 font-semibold">
        <Icon aria-hidden="true" className="size-5 text-primary" />
        {t(AREA_LABELS[area])}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {modules.map((module) => (
          <ModuleCard key={module.key} module={module} all={all} />
        ))}
      </ul>
    </section>
  );
}

function ModuleCard({ module, all }: { module: Module; all: Module[] }) {
  const t = useT("settings");
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const change = useCompanyChange((enabled: boolean) =>
    request<unknown>("PATCH", `modules/${module.key}/`, { enabled }),
  );
  const turn = (enabled: boolean) => {
    setAsking(false);
    // Its places enter the menu, or leave it.
    change.mutate(enabled, { onSuccess: () => client.invalidateQueries({ queryKey: ["metadata"] }) });
  };
  const language = useLanguage();
  const needs = module.requires.map((key) => all.find((each) => each.key === key)?.label ?? key);

  return (
    <li className="flex flex-col gap-2 rounded-lg border border-border bg-card p-4">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="font-medium">
            <bdi>{module.label}</bdi>
          </h3>
          {/* An engine and the trade's module above it are often called alike. */}
          <bdi dir="ltr" className="font-mono text-xs text-muted-foreground">
            {module.key}
          </bdi>
        </div>
        <span
          className={module.enabled ? "text-sm font-medium text-primary" : "text-sm text-muted-foreground"}
        >
          {module.enabled ? t("On") : t("Off")}
        </span>
      </div>
      {needs.length > 0 && (
        <p className="text-sm text-muted-foreground">
          {t("Needs:")} <bdi>{formatList(needs, language)}</bdi>
        </p>
      )}
      <ErrorNotice error={change.error} />
      <Button
        className="mt-auto self-start"
        aria-label={`${module.enabled ? t("Switch off") : t("Switch on")} ${module.label}`}
        blocked={change.isPending}
        onClick={() => (module.enabled ? setAsking(true) : turn(true))}
      >
        {module.enabled ? t("Switch off") : t("Switch on")}
      </Button>
      {asking && (
        <BeforeOff label={module.label} onConfirm={() => turn(false)} onClose={() => setAsking(false)} />
      )}
    </li>
  );
}

type BeforeOffProps = { label: string; onConfirm: () => void; onClose: () => void };

function BeforeOff({ label, onConfirm, onClose }: BeforeOffProps) {
  const t = useT("settings");
  return (
    <FormDialog
      title={`${t("Switch off")} ${label}`}
      submit={t("Switch off")}
      onSubmit={onConfirm}
      onClose={onClose}
      isDangerous
    >
      <p>{t("Its screens leave the menu for everybody, and programs find it no more.")}</p>
      <p>{t("Nothing is deleted: its data come back when it is switched on again.")}</p>
    </FormDialog>
  );
}
