import { useT } from "@/platform/i18n";
import { AddedFields } from "@/records/record/added-fields";
import { only } from "@/records/values";

import { useModifier } from "./donnees";
import { Refus } from "./refus";
import type { Saisie } from "./saisie";
import type { Fiche } from "./types";

/** Ce que l'entreprise a ajouté à ses commandes. */
export function Ajoutes({ commande, saisie }: { commande: Fiche; saisie: Saisie }) {
  const t = useT("yoozak.commande");
  const modifier = useModifier(commande);
  const { form, lue, ajoutes } = saisie;
  const enregistrer = (noms: string[]) =>
    modifier.mutate(
      {
        methode: "PATCH",
        chemin: "ajoutes/",
        corps: { valeurs: only(noms, form.sent()) },
        saisie: only(noms, form.shown()),
        geste: t("Remplir les champs ajoutés"),
      },
      { onSuccess: () => form.release(noms) },
    );

  return (
    <AddedFields
      fields={ajoutes}
      form={form}
      record={lue}
      error={modifier.error}
      isSaving={modifier.isPending}
      onSave={enregistrer}
    >
      <Refus id={commande.id} modification={modifier} />
    </AddedFields>
  );
}
