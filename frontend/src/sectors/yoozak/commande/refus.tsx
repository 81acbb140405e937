import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useRecharger } from "./donnees";

type RefusProps = { id: string; modification: { error: Error | null; reset: () => void } };

/** Pourquoi la commande n'a pas changé ; si un collègue est passé avant, de quoi repartir de son travail. */
export function Refus({ id, modification: { error, reset } }: RefusProps) {
  const t = useT("yoozak.commande");
  const recharger = useRecharger(id);
  const reprendre = async () => {
    await recharger();
    reset();
  };

  return (
    <ErrorNotice error={error} className="mt-3">
      {error instanceof ApiError && error.isConflict && (
        <>
          <p className="mt-2">
            {t("Cette commande a changé depuis son affichage. Rechargez-la, puis recommencez.")}
          </p>
          <Button className="mt-2 text-foreground" onClick={reprendre}>
            {t("Recharger la commande")}
          </Button>
        </>
      )}
    </ErrorNotice>
  );
}
