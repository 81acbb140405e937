import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useT } from "@/platform/i18n";

/** What remains when a screen breaks: the reason, and a way to try again. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const t = useT("platform");
  const router = useRouter();
  const retry = async () => {
    await router.invalidate();
    reset();
  };

  return (
    <div className="mx-auto max-w-md p-4">
      <ErrorNotice error={error instanceof Error ? error : new Error(String(error))}>
        <Button className="mt-2 text-foreground" onClick={retry}>
          {t("Try again")}
        </Button>
      </ErrorNotice>
    </div>
  );
}
