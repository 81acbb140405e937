import { Link } from "@tanstack/react-router";

import { Button, buttonLook } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useT } from "@/platform/i18n";

import type { Leaving } from "./use-leaving";

/** Nobody walks away believing that all is done while something waits here. */
export default function UnsentDialog({ leaving }: { leaving: Leaving }) {
  const t = useT("platform");
  return (
    <Dialog
      title={leaving.unsent > 0 ? t("Not everything is sent") : t("Not everything is saved")}
      onClose={leaving.stay}
    >
      <div className="mb-4 grid gap-2 text-sm">
        {leaving.unsent > 0 && (
          <>
            <p>{t("{{count}} actions are only on this device.", { count: leaving.unsent })}</p>
            <p>{t("They stay here and leave when you sign in on this device again, and not before.")}</p>
          </>
        )}
        {leaving.drafts > 0 && (
          <>
            <p>{t("{{count}} forms hold what you typed and did not save.", { count: leaving.drafts })}</p>
            <p>{t("Signing out deletes it: nobody finds it on this device after you.")}</p>
          </>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={leaving.stay}>{t("Stay")}</Button>
        {leaving.unsent > 0 && (
          <Link to="/envois" onClick={leaving.stay} className={buttonLook()}>
            {t("See them")}
          </Link>
        )}
        <Button variant="danger" onClick={leaving.confirm}>
          {t("Sign out all the same")}
        </Button>
      </div>
    </Dialog>
  );
}
