import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { HOST } from "./console";
import { useConsoleFormat } from "./format";
import type { Act } from "./types";

/** The latest verification that came to its end, as it is handed to a customer: to read here, and to take away. */
export function Report({ acts }: { acts: Act[] }) {
  const t = useT("console");
  const format = useConsoleFormat();
  const act = acts.find(({ kind, state }) => ["verify", "probe"].includes(kind) && state === "done");
  if (!act) return null;
  const { breaches = [], report = "" } = (act.result ?? {}) as { breaches?: string[]; report?: string };
  return (
    <Panel title={t("Report of {{when}}", { when: format.dateTime(act.created_at) })}>
      {breaches.length > 0 && (
        <Notice tone="danger" role="alert" className="mb-3">
          {t("Breaches found: {{number}}", { number: format.number(breaches.length) })}
        </Notice>
      )}
      <section
        aria-label={t("Verification of the isolation")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is worked with the keyboard.
        tabIndex={0}
        className="mb-3 max-h-96 overflow-auto rounded bg-muted p-3"
        dir="ltr"
      >
        <pre lang="fr" className="text-xs">
          {report}
        </pre>
      </section>
      <a href={`/api/v1/${HOST}acts/${act.id}/report/`} download className="text-sm text-primary underline">
        {t("Download the report")}
      </a>
    </Panel>
  );
}
