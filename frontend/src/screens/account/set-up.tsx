import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useLeaving } from "@/dashboard/use-leaving";
import { useT } from "@/platform/i18n";
import { SESSION_KEY, useSession } from "@/platform/session";
import { PasskeysPanel } from "@/screens/account/passkeys-panel";
import { SecondFactorPanel } from "@/screens/account/second-factor-panel";

import { Door } from "@/screens/door/door";

const UnsentDialog = lazy(() => import("@/dashboard/unsent-dialog"));

/** What stands in front of every other screen while the company asks for a second factor that is not there. */
export default function SetUp() {
  const t = useT("settings");
  const { user } = useSession();
  const router = useRouter();
  const client = useQueryClient();
  const leaving = useLeaving();
  const [error, setError] = useState(false);
  const goOn = async () => {
    await client.invalidateQueries({ queryKey: SESSION_KEY });
    await router.navigate({ to: "/" });
    setError(true);
  };

  return (
    <Door title={t("Set up your second factor")}>
      <Notice tone="notice">
        {t("Your company asks for more than a password. Choose one of the two; then go on to your work.")}
      </Notice>
      <SecondFactorPanel />
      <PasskeysPanel />
      {error && (
        <Notice tone="danger" role="alert">
          {t("There is no second factor yet.")}
        </Notice>
      )}
      <div className="flex flex-wrap justify-between gap-2">
        <Button blocked={leaving.isPending} onClick={leaving.leave}>
          {t("Sign out")}
        </Button>
        <Button variant="primary" onClick={() => void goOn()}>
          {t("Go on to my work")}
        </Button>
      </div>
      <p className="text-center text-sm text-muted-foreground">
        <bdi>{user?.email}</bdi>
      </p>
      <Suspense>{leaving.asks && <UnsentDialog leaving={leaving} />}</Suspense>
    </Door>
  );
}
