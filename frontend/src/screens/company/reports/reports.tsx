import { useQuery } from "@tanstack/react-query";

import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";
import { ReportLines } from "@/records/reports/report-line";
import { reportsQuery } from "@/records/reports/reports";

import { SettingsScreen } from "../frame";

/** Everything that leaves by mail again and again, by whom and to how many. */
export default function ScheduledReports() {
  const t = useT("reports");
  const reports = useQuery(reportsQuery());
  return (
    <SettingsScreen title={t("Reports by mail")}>
      <p className="max-w-2xl text-sm text-muted-foreground">
        {t("A report is made at a saved view, and runs with the rights that its owner has by then.")}
      </p>
      <Loaded query={reports}>
        {({ results }) =>
          results.length > 0 ? (
            <ReportLines reports={results} />
          ) : (
            <p className="p-4 text-muted-foreground">{t("Nothing is sent regularly.")}</p>
          )
        }
      </Loaded>
    </SettingsScreen>
  );
}
