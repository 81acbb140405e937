import { Download } from "lucide-react";

import { Button, buttonLook } from "@/components/ui/button";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { type Exports, isUnderway, type Prepared } from "./prepared";

type PreparedExportsProps = { path: string; exports: Prepared[]; stop: Exports["stop"] };

/** What one had prepared: how far it is, where to fetch it, or why it is not there; found again whenever one comes back. */
export function PreparedExports({ path, exports, stop }: PreparedExportsProps) {
  const t = useT("imports");
  const told = exports.filter(
    (each, place) => isUnderway(each) || each.available_until || isNews(each, place),
  );
  if (told.length === 0) return null;
  return (
    <section className="mt-4 border-t border-border pt-3">
      <h3 className="text-sm font-medium">{t("Files prepared for me")}</h3>
      <ul aria-label={t("Files prepared for me")} className="divide-y divide-border">
        {told.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <div className="min-w-0 flex-1 basis-48 text-sm">
              <Standing prepared={each} />
            </div>
            {isUnderway(each) && <Stop id={each.id} stop={stop} />}
            {each.available_until && (
              <a href={`/api/v1/${path}export/jobs/${each.id}/file/`} download className={buttonLook()}>
                <Download aria-hidden="true" className="size-4" />
                {t("Download")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The latest that failed: what came after it speaks for itself. */
function isNews({ state }: Prepared, place: number): boolean {
  return state === "failed" && place === 0;
}

function Standing({ prepared }: { prepared: Prepared }) {
  const t = useT("imports");
  const format = useFormat();
  const { state, asked_at: at, bytes, available_until: until, done, total, error } = prepared;
  const what = `${prepared.format.toUpperCase()}, ${format.dateTime(at)}`;
  if (until)
    return (
      <>
        <p className="font-medium">{what}</p>
        <p className="text-muted-foreground">
          {t("{{size}} MB, until {{when}}", {
            size: format.number(Math.max(0.1, Math.round((bytes ?? 0) / 100_000) / 10)),
            when: format.dateTime(until),
          })}
        </p>
      </>
    );
  if (state === "failed") return <p className="font-medium text-danger">{error}</p>;
  return (
    <>
      <p className="font-medium">{what}</p>
      <progress
        aria-label={t("The file is being prepared")}
        value={done}
        max={Math.max(total, 1)}
        className="w-full"
      />
      <p role="status" className="text-muted-foreground">
        {state === "queued"
          ? t("It waits for its turn.")
          : t("{{done}} of {{total}} records", { done: format.number(done), total: format.number(total) })}
      </p>
    </>
  );
}

function Stop({ id, stop }: { id: string; stop: Exports["stop"] }) {
  const t = useT("imports");
  // A stop is heard at the next step; until then it must not be asked for again.
  const stopping = stop.variables === id && !stop.isError;
  return (
    <Button blocked={stopping} onClick={() => stop.mutate(id)}>
      {stopping ? t("Being stopped…") : t("Stop")}
    </Button>
  );
}
