import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import { useSession, useSignOut } from "@/platform/session";

/** Stays on every screen while the platform's support works in somebody's place: nobody takes it for them. */
export function SupportBand() {
  const t = useT("platform");
  const { support } = useSession();
  const leave = useSignOut();
  if (!support) return null;

  return (
    <section
      aria-label={t("Support at work")}
      className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-2 bg-notice px-4 py-1 text-sm text-background"
    >
      <p>
        {t("Support at work")} · <bdi>{support}</bdi>
      </p>
      <Button className="text-foreground" blocked={leave.isPending} onClick={() => leave.mutate()}>
        {t("Leave")}
      </Button>
    </section>
  );
}
