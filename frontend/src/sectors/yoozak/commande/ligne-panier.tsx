import { type FormEvent, useState } from "react";

import { StateBadge } from "@/components/fields/state-badge";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Joined } from "@/components/ui/joined";
import { UNSEEN, useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import type { Modification } from "./donnees";
import type { Ligne } from "./types";

type LignePanierProps = { ligne: Ligne; fige: boolean; onModifier: (modification: Modification) => void };

export function LignePanier({ ligne, fige, onModifier }: LignePanierProps) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  const chemin = `lignes/${ligne.id}/`;
  const stock = t("Stock : {{stock}}", { stock: ligne.stock ?? UNSEEN });
  const nom = [ligne.article, ligne.pointure, ligne.couleur].filter(Boolean).join(" ");

  return (
    <li className="flex flex-wrap items-center gap-3 py-3 text-sm">
      <div className="min-w-48 flex-1">
        <p className="font-medium">{ligne.article ?? UNSEEN}</p>
        <p className="text-muted-foreground">
          <Joined parts={[ligne.reference, ligne.pointure, ligne.couleur, stock]} />
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <span className="tabular-nums">{format.money(ligne.prix_unitaire)}</span>
          <StateBadge state={ligne.type_prix} />
        </p>
      </div>
      <Quantite
        nom={nom}
        quantite={ligne.quantite}
        fige={fige}
        onQuantite={(quantite) =>
          onModifier({ methode: "PATCH", chemin, corps: { quantite }, geste: t("Changer une quantité") })
        }
      />
      <p className="ms-auto font-medium tabular-nums">{format.money(ligne.sous_total)}</p>
      <Button
        variant="quiet"
        disabled={fige}
        aria-label={t("Retirer {{article}}", { article: nom })}
        onClick={() => onModifier({ methode: "DELETE", chemin, geste: t("Retirer un article") })}
      >
        {t("Retirer")}
      </Button>
    </li>
  );
}

type QuantiteProps = {
  nom: string;
  quantite: number;
  fige: boolean;
  onQuantite: (quantite: number) => void;
};

function Quantite({ nom, quantite, fige, onQuantite }: QuantiteProps) {
  const t = useT("yoozak.commande");
  const [saisie, setSaisie] = useState(String(quantite));
  const [connue, setConnue] = useState(quantite);
  if (quantite !== connue) {
    setConnue(quantite);
    setSaisie(String(quantite));
  }

  const enregistrer = (event: FormEvent) => {
    event.preventDefault();
    const voulue = Number(saisie);
    if (Number.isInteger(voulue) && voulue > 0 && voulue !== quantite) onQuantite(voulue);
    else setSaisie(String(quantite));
  };

  return (
    <form onSubmit={enregistrer} onBlur={enregistrer}>
      <Input
        type="number"
        min={1}
        required
        className="w-20"
        aria-label={t("Quantité de {{article}}", { article: nom })}
        disabled={fige}
        value={saisie}
        onChange={(event) => setSaisie(event.target.value)}
      />
    </form>
  );
}
