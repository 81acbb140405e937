import { Button } from "@/components/ui/button";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import type { Import, Run } from "./runs";

/** How far the work on a long file is, and how to stop it: nothing has been brought in then. */
export function Underway({ run, job }: { run: Run; job: Import["job"] }) {
  const t = useT("imports");
  const format = useFormat();
  const label = run.state === "running" ? t("The file is being brought in") : t("The file is being checked");
  const { job: at } = run;
  // A stop is heard at the next step; until then it must not be asked for again.
  const asked = job.isError ? undefined : job.variables;
  const stopping = asked?.act === "cancel" && asked.job === run.job;
  return (
    <div className="grid gap-2">
      <progress aria-label={label} value={run.progress} max={Math.max(run.rows, 1)} className="w-full" />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-sm">
          {t("{{label}}: row {{done}} of {{total}}", {
            label,
            done: format.number(run.progress),
            total: format.number(run.rows),
          })}
        </p>
        {at && (
          <Button blocked={stopping} onClick={() => job.mutate({ job: at, act: "cancel" })}>
            {stopping ? t("Being stopped…") : t("Stop")}
          </Button>
        )}
      </div>
    </div>
  );
}
