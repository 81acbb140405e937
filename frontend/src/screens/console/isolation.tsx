import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";

import { Acts } from "./acts";
import { isUnderway, useActs } from "./console";
import { PlatformButton } from "./platform-button";
import { Report } from "./report";
import { Screen } from "./screen";

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
        {() =>
          acts.some(({ state }) => state === "done") ? (
            <Report acts={acts} />
          ) : (
            <p className="text-muted-foreground">{t("It was never verified from here.")}</p>
          )
        }
      </Loaded>
      <Acts title={t("Latest verifications")} query={verifications} isQuiet />
    </Screen>
  );
}
