import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Joined } from "@/components/ui/joined";
import { Panel } from "@/components/ui/panel";
import { SearchCombobox } from "@/components/ui/search-combobox";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { chercherVilles, useModifier } from "./donnees";
import { Refus } from "./refus";
import type { Fiche } from "./types";

/** Où l'on livre, et qui paie le transport. Changer de ville change le total. */
export function Livraison({ commande }: { commande: Fiche }) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  const modifier = useModifier(commande);
  const fige = !commande.may_edit;
  const changer = (corps: Record<string, unknown>) =>
    modifier.mutate({ methode: "PATCH", corps, geste: t("Changer la livraison") });

  return (
    <Panel title={t("Livraison")}>
      <div className="grid gap-4">
        <SearchCombobox
          label={t("Ville")}
          value={commande.ville}
          itemLabel={({ nom }) => nom}
          itemDetail={({ region, frais, delai }) => <Joined parts={[region, format.money(frais), delai]} />}
          search={chercherVilles}
          onSelect={({ id }) => changer({ ville_id: id })}
          disabled={fige}
        />
        <p className="text-sm text-muted-foreground">
          {t("Ville saisie par le client")} : <bdi>{commande.ville_init || "–"}</bdi>
        </p>
        {commande.adresse !== null && (
          <Adresse
            key={commande.adresse}
            adresse={commande.adresse}
            fige={fige}
            onEnregistrer={(adresse) => changer({ adresse })}
          />
        )}
        {commande.frais_livraison !== null && (
          <label className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4"
              checked={commande.frais_livraison}
              disabled={fige}
              onChange={(event) => changer({ frais_livraison: event.target.checked })}
            />
            {t("Facturer la livraison")}
            <span className="ms-auto tabular-nums">{format.money(commande.montant_frais)}</span>
          </label>
        )}
      </div>
      <Refus id={commande.id} modification={modifier} />
    </Panel>
  );
}

type AdresseProps = { adresse: string; fige: boolean; onEnregistrer: (adresse: string) => void };

function Adresse({ adresse, fige, onEnregistrer }: AdresseProps) {
  const t = useT("yoozak.commande");
  const [texte, setTexte] = useState(adresse);
  const envoyer = (event: FormEvent) => {
    event.preventDefault();
    onEnregistrer(texte);
  };

  return (
    <form onSubmit={envoyer} className="grid gap-2">
      <Field label={t("Adresse")}>
        {(control) => (
          <Textarea
            {...control}
            dir="auto"
            disabled={fige}
            value={texte}
            onChange={(event) => setTexte(event.target.value)}
          />
        )}
      </Field>
      {texte !== adresse && (
        <Button type="submit" className="justify-self-start" disabled={fige}>
          {t("Enregistrer l'adresse")}
        </Button>
      )}
    </form>
  );
}
