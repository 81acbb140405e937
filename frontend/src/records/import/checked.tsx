import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import type { Fault, Import, Run } from "./runs";
import { Underway } from "./underway";

const SHOWN_FAULTS = 20;

type CheckedProps = { run: Run; work: Import; path: string };

/** What the file would do, and what is wrong with it, before anything is done. */
export function Checked({ run, work, path }: CheckedProps) {
  const t = useT("imports");
  const ready = run.state === "checked";
  const valid = run.rows - run.refused;

  return (
    <Panel title={`3. ${t("The check")}`}>
      {run.ended ? <Counts run={run} /> : <Underway run={run} job={work.job} />}
      {run.faults.length > 0 && <Faults run={run} path={path} />}
      {ready && (
        <div className="mt-4 flex flex-wrap gap-2">
          {run.refused === 0 && (
            <Button variant="primary" blocked={work.start.isPending} onClick={() => work.start.mutate("all")}>
              {t("Bring everything in")}
            </Button>
          )}
          {run.refused > 0 && valid > 0 && (
            <Button blocked={work.start.isPending} onClick={() => work.start.mutate("valid")}>
              {t("Bring in the {{count}} rows that are right", { count: valid })}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

function Counts({ run }: { run: Run }) {
  const t = useT("imports");
  const format = useFormat();
  const counts = [
    [t("Rows"), run.rows],
    [t("Created"), run.created],
    [t("Changed"), run.changed],
    [t("As they were"), run.unchanged],
    [t("Refused"), run.refused],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt className="text-muted-foreground">{label}</dt>
          <dd className="text-lg font-semibold tabular-nums">{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Faults({ run, path }: { run: Run; path: string }) {
  const t = useT("imports");
  return (
    <Notice tone="danger" className="mt-3">
      <ul className="grid gap-1">
        {run.faults.slice(0, SHOWN_FAULTS).map((fault) => (
          <li key={`${fault.line}-${fault.column}-${fault.code}`}>
            <FaultWords fault={fault} />
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a
          href={`/api/v1/${path}import/${run.id}/refused/`}
          download
          className="underline underline-offset-2"
        >
          {t("Download the refused rows with their reasons")}
        </a>
      </p>
    </Notice>
  );
}

function FaultWords({ fault }: { fault: Fault }) {
  const t = useT("imports");
  return (
    <>
      {t("line {{row}}", { row: fault.line })}
      {fault.where && (
        <>
          , <bdi>{fault.where}</bdi>
        </>
      )}
      {" : "}
      <bdi>{fault.message}</bdi>
    </>
  );
}
