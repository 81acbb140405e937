import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Joined } from "@/components/ui/joined";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { Badge } from "./badge";
import { HOST, isUnderway, useAsk } from "./console";
import { useConsoleFormat } from "./format";
import { Stop, Stopped } from "./stop";
import type { Act, Acts as Answer } from "./types";
import { ACT_STATES, KINDS, SUSPENSIONS, wordFor } from "./words";

type Query = { data: Answer | undefined; error: Error | null; refetch: () => unknown };
/** `isQuiet`: where nothing was done, nothing is said. */
type ActsProps = { title: string; query: Query; isQuiet?: boolean };

/** What the team had done, the latest first: how far it is, and what came of it. */
export function Acts({ title, query, isQuiet = false }: ActsProps) {
  const t = useT("console");
  if (isQuiet && !query.data?.acts.length) return null;
  return (
    <Panel title={title}>
      <Loaded query={query}>
        {({ acts }) =>
          acts.length === 0 ? (
            <p className="text-sm text-muted-foreground">{t("Nothing was done yet.")}</p>
          ) : (
            <ul className="divide-y divide-border" aria-live="polite">
              {acts.map((act) => (
                <Line key={act.id} act={act} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

const TONES = {
  queued: "notice",
  running: "notice",
  done: "good",
  failed: "bad",
  cancelled: "notice",
} as const;

function Line({ act }: { act: Act }) {
  const t = useT("console");
  const format = useConsoleFormat();
  const kind = wordFor(KINDS, act.kind);
  return (
    <li className="grid gap-1 py-2.5 text-sm first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-medium">
          <Joined parts={[kind ? t(kind) : act.kind, act.slug]} />
        </span>
        <Badge tone={TONES[act.state]}>{t(ACT_STATES[act.state])}</Badge>
      </div>
      <p className="break-words text-muted-foreground">
        <Joined parts={[format.dateTime(act.created_at), act.staff_email, act.reason]} />
      </p>
      {isUnderway(act) && <Progress act={act} />}
      {act.state === "failed" && <Failure act={act} />}
      {act.state === "done" && <Outcome act={act} />}
      {!isUnderway(act) && <Stopped act={act} />}
    </li>
  );
}

function Progress({ act }: { act: Act }) {
  const t = useT("console");
  return (
    <div className="grid gap-1">
      <progress aria-label={t("Under way")} className="h-1.5 w-full max-w-sm accent-primary" />
      {act.steps > 0 && (
        <p className="text-muted-foreground">
          <Joined parts={[t("step {{number}}", { number: act.steps }), act.step]} />
        </p>
      )}
      <Stop act={act} />
    </div>
  );
}

function Failure({ act }: { act: Act }) {
  const t = useT("console");
  const again = useAsk(`acts/${act.id}/again/`);
  return (
    <div className="grid justify-items-start gap-2">
      <p className="break-words text-danger">
        <bdi>{act.error_message}</bdi> <code className="text-xs">{act.error_code}</code>
      </p>
      <ErrorNotice error={again.error} />
      <Button blocked={again.isPending} onClick={() => again.mutate({})}>
        {t("Run it again")}
      </Button>
    </div>
  );
}

/** What is worth saying of an outcome, whichever act it is of. */
function Outcome({ act }: { act: Act }) {
  const t = useT("console");
  const format = useConsoleFormat();
  const { rows, files, path, place, slug, longest_wait_ms, remains, certificate, migrated, suspension } =
    act.result ?? {};
  const access = typeof suspension === "string" ? wordFor(SUSPENSIONS, suspension) : undefined;
  const parts = [
    access ? t(access) : "",
    typeof place === "string" ? place : "",
    typeof slug === "string" && slug !== act.slug ? slug : "",
    typeof rows === "number" ? t("records: {{number}}", { number: format.number(rows) }) : "",
    typeof files === "number" ? t("files: {{number}}", { number: format.number(files) }) : "",
    typeof path === "string" ? path : "",
    typeof longest_wait_ms === "number"
      ? t("longest wait: {{number}} ms", { number: format.number(longest_wait_ms) })
      : "",
    typeof migrated === "number" ? t("units migrated: {{number}}", { number: format.number(migrated) }) : "",
    Array.isArray(remains) ? t("traces left: {{number}}", { number: format.number(remains.length) }) : "",
  ].filter(Boolean);
  return (
    <>
      {parts.length > 0 && (
        <p className="break-words">
          <Joined parts={parts} />
        </p>
      )}
      {typeof certificate === "string" && (
        <a
          href={`/api/v1/${HOST}acts/${act.id}/certificate/`}
          download
          className="justify-self-start text-primary underline"
        >
          {t("Download the certificate")}
        </a>
      )}
    </>
  );
}
