import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Joined } from "@/components/ui/joined";
import { Panel } from "@/components/ui/panel";
import { SearchCombobox } from "@/components/ui/search-combobox";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { ConflictDialog } from "@/records/record/conflict-dialog";
import { only } from "@/records/values";

import { chercherVilles, useModifier } from "./donnees";
import { Refus } from "./refus";
import { enLitige, type Saisie, tape } from "./saisie";
import type { Fiche } from "./types";

/** Où l'on livre, et qui paie le transport. Changer de ville change le total. */
export function Livraison({ commande, saisie }: { commande: Fiche; saisie: Saisie }) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  const modifier = useModifier(commande);
  const fige = !commande.may_edit;
  const changer = (corps: Record<string, unknown>) =>
    modifier.mutate({ methode: "PATCH", corps, geste: t("Changer la livraison") });
  const enregistrer = (adresse: string) =>
    modifier.mutate(
      { methode: "PATCH", corps: { adresse }, saisie: { adresse }, geste: t("Changer la livraison") },
      { onSuccess: () => saisie.form.release(["adresse"]) },
    );

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
        {commande.adresse !== null && <Adresse saisie={saisie} fige={fige} onEnregistrer={enregistrer} />}
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

type AdresseProps = { saisie: Saisie; fige: boolean; onEnregistrer: (adresse: string) => void };

/** Si un collègue a changé la même adresse entre-temps, les deux se comparent avant que rien ne parte. */
function Adresse({ saisie, fige, onEnregistrer }: AdresseProps) {
  const t = useT("yoozak.commande");
  const { form, description, lue } = saisie;
  const [compare, setCompare] = useState(false);
  const litige = enLitige(saisie);
  const texte = tape(saisie, "adresse");
  const envoyer = (event: FormEvent) => {
    event.preventDefault();
    if ("adresse" in litige) setCompare(true);
    else onEnregistrer(texte);
  };
  const trancher = (gardes: string[]) => {
    setCompare(false);
    if (gardes.includes("adresse")) onEnregistrer(texte);
    else form.release(["adresse"]);
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
            onChange={(event) => form.set("adresse", event.target.value)}
          />
        )}
      </Field>
      {form.changed.includes("adresse") && (
        <Button type="submit" className="justify-self-start" disabled={fige}>
          {t("Enregistrer l'adresse")}
        </Button>
      )}
      {compare && (
        <ConflictDialog
          description={description}
          mine={only(["adresse"], litige)}
          theirs={lue}
          onResolved={trancher}
          onClose={() => setCompare(false)}
        />
      )}
    </form>
  );
}
