import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import { useNewVersion } from "@/platform/offline/installation";
import { LONG, useOutbox } from "@/platform/outbox/use-outbox";

const BAND = "flex flex-wrap items-center justify-between gap-2 border-b border-border px-4 py-1 text-sm";

/** Something has waited for more than a day: phones throw away what waits too long. */
export function OverdueBand() {
  const t = useT("platform");
  const [opened] = useState(Date.now);
  const count = useOutbox().filter(({ madeAt }) => opened - madeAt > LONG).length;
  if (count === 0) return null;

  return (
    <section aria-label={t("Not sent for more than a day")} className={`${BAND} bg-danger-soft text-danger`}>
      <p>{t("{{count}} actions have not left this device for more than a day.", { count })}</p>
      <Link to="/envois" className="min-h-8 content-center font-medium underline underline-offset-2">
        {t("See them")}
      </Link>
    </section>
  );
}

/** Nothing changes under somebody's hands: they say when. */
export function NewVersionBand() {
  const t = useT("platform");
  const useIt = useNewVersion();
  if (!useIt) return null;

  return (
    <section aria-label={t("New version")} className={`${BAND} bg-selected`}>
      <p>{t("A new version is ready.")}</p>
      <Button className="min-h-8" onClick={useIt}>
        {t("Use it now")}
      </Button>
    </section>
  );
}
