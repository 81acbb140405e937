import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import type { Import, Run } from "./runs";

const WORDS = {
  refused: "Some rows are wrong, and all of them or none were to come in.",
  failed: "Something broke on the way.",
  cancelled: "It was stopped.",
  forgotten: "The file waited for more than seven days and is no longer kept: choose it again.",
} as const;

/** Nothing came of it: that is said, why, and how to try again. */
export function NothingIn({ run, work }: { run: Run; work: Import }) {
  const t = useT("imports");
  const again = againFor(run, work);
  const valid = run.rows - run.refused;
  const pending = work.start.isPending || work.job.isPending || work.check.isPending;
  return (
    <Panel title={`4. ${t("Nothing was brought in")}`}>
      <Notice tone="danger" role="status">
        <p>
          <bdi>{run.reason || t(WORDS[run.state as keyof typeof WORDS])}</bdi>
        </p>
        {!again && run.state !== "forgotten" && <p>{t("Choose the file again to try once more.")}</p>}
      </Notice>
      <div className="mt-3 flex flex-wrap gap-2">
        {again && (
          <Button variant="primary" blocked={pending} onClick={again}>
            {t("Try again")}
          </Button>
        )}
        {run.state === "refused" && valid > 0 && (
          <Button blocked={pending} onClick={() => work.start.mutate("valid")}>
            {t("Bring in the {{count}} rows that are right", { count: valid })}
          </Button>
        )}
      </div>
    </Panel>
  );
}

/** The nearest way to try again: bring it in, have its check done again, or send the file that is still at hand. */
function againFor(run: Run, { start, job, check, file }: Import): (() => void) | null {
  if (run.runnable) return () => start.mutate(run.mode);
  if (run.state === "forgotten") return null;
  const { job: at } = run;
  if (at) return () => job.mutate({ job: at, act: "retry" });
  return file ? () => check.mutate({ file }) : null;
}
