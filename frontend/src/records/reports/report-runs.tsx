import { useQuery } from "@tanstack/react-query";

import { Joined } from "@/components/ui/joined";
import { Loaded } from "@/components/ui/loaded";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { type Report, type Run, runsQuery } from "./reports";

/** How a report went, the latest run first. */
export function Runs({ report }: { report: Report }) {
  const t = useT("reports");
  const runs = useQuery(runsQuery(report));
  return (
    <Loaded query={runs}>
      {({ results }) =>
        results.length > 0 ? (
          <ul className="grid gap-1 text-sm">
            {results.map((run) => (
              <OneRun key={run.id} run={run} />
            ))}
          </ul>
        ) : (
          <p className="text-sm text-muted-foreground">{t("It was never sent.")}</p>
        )
      }
    </Loaded>
  );
}

const STATES = {
  queued: "Waiting",
  running: "Under way",
  done: "Sent",
  failed: "Failed",
  cancelled: "Cancelled",
} as const;

function OneRun({ run }: { run: Run }) {
  const t = useT("reports");
  const format = useFormat();
  const { stopped, sent, error } = run;
  const letters = sent === null ? null : t("{{count}} letters", { count: sent, shown: sent });
  return (
    <li>
      <Joined
        parts={[
          format.dateTime(run.begun_at),
          stopped ? t("Stopped: {{code}}", { code: stopped }) : t(STATES[run.state]),
          letters,
          error,
        ]}
      />
    </li>
  );
}
