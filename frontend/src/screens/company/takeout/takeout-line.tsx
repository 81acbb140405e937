import { Download } from "lucide-react";

import { buttonLook } from "@/components/ui/button";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { EXPORT, type Takeout } from "./types";

const STATES = {
  queued: "Waiting for its turn",
  running: "Being prepared",
  done: "No longer there: ask for it again",
  failed: "It could not be prepared",
  cancelled: "Cancelled",
} as const satisfies Record<Takeout["state"], string>;

/** One export: who asked and when, how far it is, and where to fetch it. */
export function TakeoutLine({ takeout }: { takeout: Takeout }) {
  const t = useT("settings");
  const format = useFormat();
  const { id, asked_by: by, asked_at: at, available_until: until } = takeout;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{format.dateTime(at)}</p>
        <p className="text-sm text-muted-foreground">{t("Asked for by {{name}}", { name: by })}</p>
        <Progress takeout={takeout} />
      </div>
      {until && (
        <a href={`/api/v1/${EXPORT}${id}/file/`} download className={buttonLook()}>
          <Download aria-hidden="true" className="size-4" />
          {t("Download")}
        </a>
      )}
    </li>
  );
}

function Progress({
  takeout: { state, done, total, error, bytes, available_until: until },
}: {
  takeout: Takeout;
}) {
  const t = useT("settings");
  const format = useFormat();
  if (until)
    return (
      <p className="text-sm">
        {t("{{size}} MB, until {{when}}", {
          size: format.number(Math.max(0.1, Math.round((bytes ?? 0) / 100_000) / 10)),
          when: format.dateTime(until),
        })}
      </p>
    );
  return (
    <div role="status" className="mt-1 text-sm">
      <p className={state === "failed" ? "font-medium text-danger" : undefined}>
        {error || t(STATES[state])}
      </p>
      {state === "running" && total > 0 && (
        <progress aria-label={t("Being prepared")} value={done} max={total} className="w-full max-w-xs" />
      )}
    </div>
  );
}
