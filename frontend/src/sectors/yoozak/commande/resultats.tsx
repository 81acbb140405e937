import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { useMediaQuery } from "@/platform/media-query";
import { useSession } from "@/platform/session";

import { Affectation } from "./affectation";
import { Cartes } from "./cartes";
import { enLigne } from "./ligne-liste";
import { useSelection } from "./selection";
import { Tableau } from "./tableau";
import type { Commande } from "./types";

type ResultatsProps = {
  commandes: Commande[];
  suite: (() => void) | null;
  enAttente: boolean;
  erreur: Error | null;
};

export function Resultats({ commandes, suite, enAttente, erreur }: ResultatsProps) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  const large = useMediaQuery("(min-width: 64rem)");
  const affecte = useSession().user?.role === "ADMIN";
  const selection = useSelection(commandes.map(({ id }) => id));
  const Affichage = large ? Tableau : Cartes;

  if (commandes.length === 0) {
    return <p className="p-8 text-center text-muted-foreground">{t("Aucune commande ne correspond.")}</p>;
  }
  return (
    <>
      {affecte && <Affectation selection={selection} commandes={commandes} />}
      <Affichage
        lignes={commandes.map((commande) => enLigne(commande, format))}
        selection={affecte ? selection : null}
      />
      <ErrorNotice error={erreur} className="mt-4" />
      {suite && (
        <div className="mt-4 text-center">
          <Button blocked={enAttente} onClick={suite}>
            {t("Afficher plus")}
          </Button>
        </div>
      )}
    </>
  );
}
