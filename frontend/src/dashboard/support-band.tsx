import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import type { Leaving } from "./use-leaving";

/** Stays on every screen while the platform's support works in somebody's place: nobody takes it for them. */
export function SupportBand({ leaving }: { leaving: Leaving }) {
  const t = useT("platform");
  const { support } = useSession();
  if (!support) return null;

  return (
    <section
      aria-label={t("Support at work")}
      className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-2 bg-notice px-4 py-1 text-sm text-background"
    >
      <p>
        {t("Support at work")} · <bdi>{support}</bdi>
      </p>
      <Button className="text-foreground" blocked={leaving.isPending} onClick={leaving.leave}>
        {t("Leave")}
      </Button>
    </section>
  );
}
