import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Joined } from "@/components/ui/joined";
import { SureButton } from "@/components/ui/sure-button";
import { mayDo, useAdministration } from "@/platform/administration";
import { useFormat } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";

import { daysOf } from "./days";
import { Runs } from "./report-runs";
import { type Act, type Report, RHYTHMS, SCHEDULED_REPORT, SENT_AS, useReportAct } from "./reports";

/** One report: what is sent when, whether it goes on, what can be done with it, and how it went. */
export function ReportLine({ report }: { report: Report }) {
  const t = useT("reports");
  const [isOpen, setOpen] = useState(false);
  const act = useReportAct(report);
  const mayDelete = useMay("delete", report);
  const history = `runs-${report.id}`;

  return (
    <li className="grid gap-1 px-3 py-2">
      <p className="font-medium">
        <bdi>{report.name}</bdi>
      </p>
      <Sent report={report} />
      <div className="flex flex-wrap gap-2">
        {useActs(report).map(([name, label]) => (
          <Button
            key={name}
            aria-label={`${label} ${report.name}`}
            blocked={act.isPending}
            onClick={() => act.mutate(name)}
          >
            {label}
          </Button>
        ))}
        {mayDelete && (
          <SureButton
            label={t("Delete")}
            sureLabel={t("Yes, delete it")}
            about={report.name}
            blocked={act.isPending}
            onSure={() => act.mutate("remove")}
          />
        )}
        <Button
          variant="quiet"
          aria-label={`${t("History")} ${report.name}`}
          aria-expanded={isOpen}
          aria-controls={history}
          onClick={() => setOpen(!isOpen)}
        >
          {t("History")}
        </Button>
      </div>
      <ErrorNotice error={act.error} />
      <div id={history}>{isOpen && <Runs report={report} />}</div>
    </li>
  );
}

/** What this reader may do with it: only its owner sends it, and lets it go on. */
function useActs(report: Report): [Act, string][] {
  const t = useT("reports");
  const { mine, paused } = report;
  const mayPause = useMay("update", report);
  const acts: [Act, string, boolean][] = [
    ["sendNow", t("Send now"), mine && !paused],
    ["goOn", t("Let it go on"), mine && paused],
    ["pause", t("Pause"), !paused && mayPause],
  ];
  return acts.flatMap(([name, label, open]) => (open ? [[name, label] satisfies [Act, string]] : []));
}

function useMay(verb: string, { mine }: Report): boolean {
  const reader = useAdministration();
  return mine || mayDo(reader, verb, SCHEDULED_REPORT);
}

function Sent({ report }: { report: Report }) {
  const t = useT("reports");
  const format = useFormat();
  const day = daysOf(report.rhythm, useLanguage()).find(({ value }) => value === report.day)?.label ?? null;
  const { next_at: next, stopped } = report;
  return (
    <>
      <p className="text-sm text-muted-foreground">
        <Joined
          parts={[
            t(RHYTHMS[report.rhythm]),
            day,
            report.at,
            t(SENT_AS[report.sent_as]),
            t("{{count}} readers", { count: report.recipients.length, shown: report.recipients.length }),
            t("by {{name}}", { name: report.owner }),
          ]}
        />
      </p>
      <p className="text-sm text-muted-foreground">
        {next && t("next on {{when}}", { when: format.dateTime(next) })}
        {stopped && (
          <span className="font-medium text-danger">{t("Stopped: {{code}}", { code: stopped })}</span>
        )}
        {!next && !stopped && t("Paused")}
      </p>
    </>
  );
}

export function ReportLines({ reports }: { reports: Report[] }) {
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card">
      {reports.map((report) => (
        <ReportLine key={report.id} report={report} />
      ))}
    </ul>
  );
}
