import { useQuery } from "@tanstack/react-query";
import { ReadAt } from "@/components/read-at";
import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";
import { overlaid } from "@/platform/outbox/overlaid";
import { useUnsent } from "@/platform/outbox/use-outbox";
import { Breadcrumb } from "@/platform/screen";
import { DraftNotice } from "@/records/record/draft-notice";

import { Actions } from "./actions";
import { Ajoutes } from "./ajoutes";
import { ficheQuery, RESSOURCE } from "./donnees";
import { Entete } from "./entete";
import { Feuille } from "./feuille";
import { Historique } from "./historique";
import { Livraison } from "./livraison";
import { Operations } from "./operations";
import { Panier } from "./panier";
import { useSaisie } from "./saisie";
import type { Fiche } from "./types";

/** Une commande : ce qui est vendu, à qui, où elle en est et ce qu'on peut en faire. */
export default function FicheCommande({ id }: { id: string }) {
  const t = useT("yoozak.commande");
  const fiche = useQuery(ficheQuery(id));
  const unsent = useUnsent(RESSOURCE, id);

  return (
    <>
      <Breadcrumb resource={RESSOURCE} label={t("Toutes les commandes")} />
      <ReadAt at={fiche.data && fiche.dataUpdatedAt} className="mb-3" />
      <Loaded query={fiche}>
        {(commande) => <Contenu key={commande.id} commande={overlaid(commande, unsent)} />}
      </Loaded>
    </>
  );
}

function Contenu({ commande }: { commande: Fiche }) {
  const saisie = useSaisie(commande);
  return (
    <>
      {saisie.form.fromDraft && (
        <div className="mb-3">
          <DraftNotice onForget={saisie.form.forget} />
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <div className="grid min-w-0 gap-4">
          <Entete commande={commande} />
          <Actions commande={commande} />
          {commande.lignes && <Panier commande={commande} lignes={commande.lignes} />}
          <Feuille commande={commande} />
          {commande.operations && (
            <Operations commande={commande} operations={commande.operations} saisie={saisie} />
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          <Livraison commande={commande} saisie={saisie} />
          <Ajoutes commande={commande} saisie={saisie} />
          {commande.historique && <Historique passages={commande.historique} />}
        </div>
      </div>
    </>
  );
}
