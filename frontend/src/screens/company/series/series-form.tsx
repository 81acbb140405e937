import { useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Ticked } from "@/components/ui/ticked";
import { say } from "@/components/ui/toasts";
import { ApiError, request } from "@/platform/api";
import { toWallClock } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useLeaveGuard } from "@/records/record/leave-guard";

import { ChoiceSelect } from "../choice-select";
import { companyQuery, useCompanyChange } from "../company";
import { useDraft } from "../draft";
import { ConflictDialog } from "../saving";
import { missingIn, type Reset, type Series, writeNumber } from "./numbers";

const RESETS = { never: "Never", yearly: "Every year", daily: "Every day" } as const satisfies Record<
  Reset,
  string
>;

type Draft = Omit<Series, "code" | "version" | "label" | "next">;
type SeriesFormProps = { series: Series; onClose: () => void };

/** Shows what documents will be called while one types; what would allot a number twice is refused with its reason. */
export function SeriesForm({ series, onClose }: SeriesFormProps) {
  const t = useT("settings");
  const { timezone } = useSession().tenant;
  const { code, version, label: _label, next: _next, ...read } = series;
  // With what it was when one began: what a colleague changes meanwhile is no change of one's own.
  const kept = useDraft(`company.series.${code}`, { draft: read, present: read }, version);
  const { draft, present } = kept.value;
  const client = useQueryClient();
  const path = `company/series/${code}/`;
  const change = useCompanyChange((from: number) =>
    request<Series>("PATCH", path, { ...differing(draft, present), version: from }),
  );
  const isStale = change.error instanceof ApiError && change.error.code === "version_perimee";
  const readAgain = () => client.fetchQuery({ ...companyQuery<Series>(path), staleTime: 0 });
  const set = (part: Partial<Draft>) => kept.set({ draft: { ...draft, ...part }, present });
  const faults = change.error instanceof ApiError ? change.error.fields : {};
  const missing = missingIn(draft);
  const day = toWallClock(new Date().toISOString(), timezone).slice(0, 10);

  useLeaveGuard(kept.isDirty && !change.isPending);

  const close = () => {
    kept.forget();
    onClose();
  };
  const finish = () => {
    close();
    say({ text: t("Saved.") });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(kept.version, { onSuccess: finish });
  };
  const decision = {
    isSaving: change.isPending,
    keepMine: async () => change.mutate((await readAgain()).version, { onSuccess: finish }),
    takeTheirs: async () => {
      await client.invalidateQueries(companyQuery("company/series/"));
      close();
    },
    reset: change.reset,
  };
  const typed = (name: "prefix" | "format") => ({
    value: draft[name],
    dir: "ltr" as const,
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const counted = (name: "width" | "first_number") => ({
    value: String(draft[name]),
    type: "number",
    dir: "ltr" as const,
    onChange: (event: { target: { value: string } }) => set({ [name]: Number(event.target.value) }),
  });

  return (
    <form onSubmit={submit} className="mt-4 grid gap-4 sm:grid-cols-2">
      <Field label={t("Beginning")} errors={faults.prefix}>
        {(control) => (
          <Input {...control} {...typed("prefix")} maxLength={30} disabled={draft.format !== ""} />
        )}
      </Field>
      <Field label={t("Digits at least")} errors={faults.width}>
        {(control) => <Input {...control} {...counted("width")} min={1} max={18} />}
      </Field>
      <Field label={t("Begins again")} errors={faults.reset}>
        {(control) => (
          <ChoiceSelect
            {...control}
            value={draft.reset}
            words={RESETS}
            onChoose={(reset) => set({ reset })}
          />
        )}
      </Field>
      <Field label={t("First number")} errors={faults.first_number}>
        {(control) => <Input {...control} {...counted("first_number")} min={0} />}
      </Field>
      <div className="sm:col-span-2">
        <Field label={t("Own pattern, instead of the beginning")} errors={faults.format}>
          {(control) => (
            <Input {...control} {...typed("format")} maxLength={60} placeholder="FA-{year}-{number}" />
          )}
        </Field>
        <p className="mt-1 text-sm text-muted-foreground">
          {t("It may hold:")} <bdi dir="ltr">{"{year} {month} {day} {number}"}</bdi>
        </p>
      </div>
      <div className="sm:col-span-2">
        <Ticked checked={draft.gapless} onTick={(gapless) => set({ gapless })}>
          {t("Without gaps: each waits for the one before")}
        </Ticked>
      </div>
      <p role="status" className="rounded-md bg-muted px-3 py-2 sm:col-span-2">
        {missing.length > 0 ? (
          <>
            {t("The pattern lacks:")} <bdi dir="ltr">{missing.join(" ")}</bdi>
          </>
        ) : (
          <>
            {t("The first would be:")}{" "}
            <bdi dir="ltr" className="font-mono font-semibold">
              {writeNumber(draft, draft.first_number, day)}
            </bdi>
          </>
        )}
      </p>
      <div className="sm:col-span-2">
        <ErrorNotice error={isStale ? null : change.error} />
      </div>
      <div className="flex gap-2 sm:col-span-2">
        <Button type="submit" variant="primary" blocked={change.isPending || missing.length > 0}>
          {t("Save")}
        </Button>
        <Button onClick={close}>{t("Cancel")}</Button>
      </div>
      {isStale && <ConflictDialog saving={decision} />}
    </form>
  );
}

/** What was changed of it. */
function differing(draft: Draft, present: Draft): Partial<Draft> {
  const changes = Object.entries(draft).filter(([name, value]) => value !== present[name as keyof Draft]);
  return Object.fromEntries(changes);
}
