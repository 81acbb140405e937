import { Button } from "@/components/ui/button";
import { Joined } from "@/components/ui/joined";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { useModifier } from "./donnees";
import { Refus } from "./refus";
import type { Fiche, Proposition } from "./types";

/** Ce que la feuille de commandes disait, mot pour mot, et les articles qu'on y reconnaît. */
export function Feuille({ commande }: { commande: Fiche }) {
  const t = useT("yoozak.commande");
  const modifier = useModifier(commande);
  const ajouter = ({ variante_id, quantite }: Proposition) =>
    modifier.mutate({
      methode: "POST",
      chemin: "lignes/",
      corps: { variante_id, quantite },
      geste: t("Ajouter un article"),
    });

  if (!commande.produit_init) return null;
  return (
    <Panel title={t("Produit demandé (feuille)")}>
      <p className="rounded bg-muted p-2 font-mono text-sm break-words">
        <bdi>{commande.produit_init}</bdi>
      </p>
      <ul className="mt-3 grid gap-2">
        {commande.propositions?.map((proposition) => (
          <li
            key={`${proposition.reference}-${proposition.pointure}-${proposition.couleur}`}
            className="flex flex-wrap items-center justify-between gap-2 text-sm"
          >
            <span>
              <Joined
                parts={[
                  `${proposition.quantite} × ${proposition.reference}`,
                  proposition.pointure,
                  proposition.couleur,
                ]}
              />
            </span>
            {proposition.variante_id === null ? (
              <span className="text-muted-foreground">{t("Introuvable au catalogue")}</span>
            ) : (
              <Button blocked={!commande.may_edit || modifier.isPending} onClick={() => ajouter(proposition)}>
                {t("Ajouter {{reference}} au panier", { reference: proposition.reference })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refus id={commande.id} modification={modifier} />
    </Panel>
  );
}
