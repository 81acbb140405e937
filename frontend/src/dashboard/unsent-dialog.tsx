import { Link } from "@tanstack/react-router";

import { Button, buttonLook } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useT } from "@/platform/i18n";

import type { Leaving } from "./use-leaving";

/** Nobody walks away believing that all is done while something waits here. */
export default function UnsentDialog({ leaving }: { leaving: Leaving }) {
  const t = useT("platform");
  return (
    <Dialog title={t("Not everything is sent")} onClose={leaving.stay}>
      <p className="mb-2 text-sm">
        {t("{{count}} actions are only on this device.", { count: leaving.unsent })}
      </p>
      <p className="mb-4 text-sm">
        {t("They stay here and leave when you sign in on this device again, and not before.")}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={leaving.stay}>{t("Stay")}</Button>
        <Link to="/envois" onClick={leaving.stay} className={buttonLook()}>
          {t("See them")}
        </Link>
        <Button variant="danger" onClick={leaving.confirm}>
          {t("Sign out all the same")}
        </Button>
      </div>
    </Dialog>
  );
}
