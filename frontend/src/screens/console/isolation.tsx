import { Loaded } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { Acts } from "./acts";
import { isUnderway, useActs } from "./console";
import { useConsoleFormat } from "./format";
import { PlatformButton } from "./platform-button";
import { Screen } from "./screen";
import type { Act } from "./types";

/** The attack from every company on every other one, and its report, which is made to be handed to a customer. */
export default function IsolationScreen() {
  const t = useT("console");
  const verifications = useActs({ kind: "verify" });
  const acts = verifications.data?.acts ?? [];
  return (
    <Screen
      title={t("Isolation")}
      aside={
        <PlatformButton kind="verify" isUnderway={acts.some(isUnderway)}>
          {t("Verify now")}
        </PlatformButton>
      }
    >
      <p className="max-w-2xl text-sm text-muted-foreground">
        {t("Tries to reach other companies' data from each company; everything is rolled back.")}
      </p>
      <Loaded query={verifications}>
        {() => <Report act={acts.find(({ state }) => state === "done")} />}
      </Loaded>
      <Acts title={t("Latest verifications")} query={verifications} isQuiet />
    </Screen>
  );
}

function Report({ act }: { act: Act | undefined }) {
  const t = useT("console");
  const format = useConsoleFormat();
  if (!act) return <p className="text-muted-foreground">{t("It was never verified from here.")}</p>;
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
        className="overflow-x-auto rounded bg-muted p-3"
        dir="ltr"
      >
        <pre lang="fr" className="text-xs">
          {report}
        </pre>
      </section>
    </Panel>
  );
}
