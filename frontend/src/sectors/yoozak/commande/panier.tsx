import { Joined } from "@/components/ui/joined";
import { Panel } from "@/components/ui/panel";
import { SearchCombobox } from "@/components/ui/search-combobox";
import { UNSEEN, useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { chercherVariantes, useModifier } from "./donnees";
import { LignePanier } from "./ligne-panier";
import { Refus } from "./refus";
import type { Fiche, Ligne } from "./types";

export function Panier({ commande, lignes }: { commande: Fiche; lignes: Ligne[] }) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  const modifier = useModifier(commande);
  const fige = !commande.may_edit;
  const ajouter = (variante_id: string) =>
    modifier.mutate({
      methode: "POST",
      chemin: "lignes/",
      corps: { variante_id, quantite: 1 },
      geste: t("Ajouter un article"),
    });

  return (
    <Panel title={t("Articles")}>
      {lignes.length === 0 && <p className="text-sm text-muted-foreground">{t("Le panier est vide.")}</p>}
      <ul className="divide-y divide-border">
        {lignes.map((ligne) => (
          <LignePanier key={ligne.id} ligne={ligne} fige={fige} onModifier={modifier.mutate} />
        ))}
      </ul>
      <Totaux commande={commande} />
      {commande.may_edit && (
        <div className="mt-4">
          <SearchCombobox
            label={t("Ajouter un article (référence, pointure, couleur)")}
            value={null}
            itemLabel={({ article, pointure, couleur }) => `${article} · ${pointure} · ${couleur}`}
            itemDetail={({ reference, prix, stock }) => (
              <Joined
                parts={[reference, format.money(prix), t("Stock : {{stock}}", { stock: stock ?? UNSEEN })]}
              />
            )}
            search={chercherVariantes}
            onSelect={({ id }) => ajouter(id)}
            disabled={fige}
          />
        </div>
      )}
      <Refus id={commande.id} modification={modifier} />
    </Panel>
  );
}

function Totaux({ commande }: { commande: Fiche }) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  return (
    <dl className="mt-3 grid grid-cols-[1fr_auto] gap-1 [&>dd]:text-end border-t border-border pt-3 text-sm tabular-nums">
      <dt>{t("Sous-total")}</dt>
      <dd>{format.money(commande.sous_total)}</dd>
      {commande.frais_livraison && (
        <>
          <dt>{t("Frais de livraison")}</dt>
          <dd>{format.money(commande.montant_frais)}</dd>
        </>
      )}
      <dt className="font-semibold">{t("Total")}</dt>
      <dd className="font-semibold">{format.money(commande.total)}</dd>
    </dl>
  );
}
