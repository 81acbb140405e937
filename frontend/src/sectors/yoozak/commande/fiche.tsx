import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { Loaded } from "@/components/ui/loaded";
import { addressOf, LIST } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import { lastSearch } from "@/platform/last-search";
import { ReadAt } from "@/platform/offline/read-at";

import { Actions } from "./actions";
import { ficheQuery, RESSOURCE } from "./donnees";
import { Entete } from "./entete";
import { Feuille } from "./feuille";
import { Historique } from "./historique";
import { Livraison } from "./livraison";
import { Operations } from "./operations";
import { Panier } from "./panier";

/** Une commande : ce qui est vendu, à qui, où elle en est et ce qu'on peut en faire. */
export default function FicheCommande({ id }: { id: string }) {
  const t = useT("yoozak.commande");
  const fiche = useQuery(ficheQuery(id));

  return (
    <>
      <Link
        to={LIST}
        params={addressOf(RESSOURCE)}
        search={lastSearch(RESSOURCE)}
        className="mb-3 inline-block text-sm font-medium text-primary underline"
      >
        {t("Toutes les commandes")}
      </Link>
      <ReadAt at={fiche.data && fiche.dataUpdatedAt} className="mb-3" />
      <Loaded query={fiche}>
        {(commande) => (
          <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
            <div className="grid min-w-0 gap-4">
              <Entete commande={commande} />
              <Actions commande={commande} />
              {commande.lignes && <Panier commande={commande} lignes={commande.lignes} />}
              <Feuille commande={commande} />
              {commande.operations && <Operations commande={commande} operations={commande.operations} />}
            </div>
            <div className="grid min-w-0 gap-4">
              <Livraison commande={commande} />
              {commande.historique && <Historique passages={commande.historique} />}
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}
