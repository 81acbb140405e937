import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useT } from "@/platform/i18n";

import { useAsk } from "./console";
import type { Act } from "./types";

/** Gives an act up as long as that leaves nothing half done; where it would, this is said. */
export function Stop({ act }: { act: Act }) {
  const t = useT("console");
  const stop = useAsk(`acts/${act.id}/cancel/`);
  if (act.stopped_by)
    return (
      <p>
        {act.can_stop
          ? t("{{who}} asked to stop it: it stops at its next safe step.", { who: act.stopped_by })
          : t("{{who}} asked to stop it too late: it ends by itself.", { who: act.stopped_by })}
      </p>
    );
  if (!act.can_stop) return <p>{t("It cannot be stopped safely at this step: it ends by itself.")}</p>;
  return (
    <div className="grid justify-items-start gap-2">
      <ErrorNotice error={stop.error} />
      <Button blocked={stop.isPending} onClick={() => stop.mutate({})}>
        {t("Stop it")}
      </Button>
    </div>
  );
}

/** Whose wish it was, once it is over. */
export function Stopped({ act }: { act: Act }) {
  const t = useT("console");
  if (!act.stopped_by) return null;
  return (
    <p className="text-muted-foreground">
      {act.state === "cancelled"
        ? t("Stopped by {{who}}. What it had begun was taken back.", { who: act.stopped_by })
        : t("{{who}} asked to stop it too late.", { who: act.stopped_by })}
    </p>
  );
}
