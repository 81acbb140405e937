import { Eye } from "lucide-react";

import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import { useSeeAsOneself } from "@/platform/seeing";
import { useRoleSeenAs } from "@/platform/seen-role";
import { useSession } from "@/platform/session";

/** Stays on every screen while one looks with the rights of a role: nobody takes it for their own. */
export function SeeingBand() {
  const t = useT("platform");
  const { roles } = useSession();
  const role = useRoleSeenAs();
  const leave = useSeeAsOneself();
  if (!role) return null;

  return (
    <section
      aria-label={t("Seen as a role")}
      className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-primary px-4 py-1 text-sm text-on-primary print:hidden"
    >
      <p className="flex min-w-0 items-center gap-2">
        <Eye aria-hidden="true" className="size-4 shrink-0" />
        <span>{t("You see as “{{role}}”: nothing can be changed.", { role: roles[role] ?? role })}</span>
      </p>
      <Button className="text-foreground" onClick={leave}>
        {t("Leave")}
      </Button>
    </section>
  );
}
