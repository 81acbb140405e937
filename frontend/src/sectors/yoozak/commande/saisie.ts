import { useMemo } from "react";

import { useT } from "@/platform/i18n";
import { type Field, useDescription } from "@/platform/metadata";
import type { Row } from "@/platform/resources";
import { addedFields } from "@/records/record/added-fields";
import { type RecordForm, useRecordForm } from "@/records/record/form";
import { useLeaveGuard } from "@/records/record/leave-guard";
import { only } from "@/records/values";

import { RESSOURCE } from "./donnees";
import type { Fiche } from "./types";

export type Saisie = {
  form: RecordForm;
  /** Ce dont la saisie parle, comme la comparaison avec un collègue le nomme. */
  description: Decrite;
  /** La commande telle que la saisie la connaît. */
  lue: Row;
  /** Les champs que l'entreprise a ajoutés, tels que cette personne les voit. */
  ajoutes: Field[];
};

type Decrite = ReturnType<typeof decrire>;

/**
 * Ce qui se tape sur la fiche avant de partir d'un geste : gardé sur cet appareil, et jamais par-dessus ce qu'un
 * collègue vient d'écrire. Qui s'en va est averti.
 */
export function useSaisie({ id, version, adresse, ajoutes: remplis, a_remplir }: Fiche): Saisie {
  const t = useT("yoozak.commande");
  const { data: commandes } = useDescription(RESSOURCE);
  const ajoutes = useMemo(() => {
    const connus = addedFields(commandes, a_remplir ?? []);
    return connus.filter(({ name }) => remplis && name in remplis);
  }, [commandes, remplis, a_remplir]);
  const description = useMemo(() => decrire(t("Adresse"), t("Commentaire"), ajoutes), [t, ajoutes]);
  const lue = useMemo(
    () => ({ ...remplis, id, version, adresse, commentaire: "" }),
    [id, version, adresse, remplis],
  );
  const form = useRecordForm(description, lue);
  useLeaveGuard(form.changed.length > 0);
  return { form, description, lue, ajoutes };
}

/** Ce qui est tapé d'un champ, tant que rien n'en est parti. */
export function tape({ form }: Saisie, nom: "adresse" | "commentaire"): string {
  return String(form.values[nom] ?? "");
}

/** Ce qu'un collègue a changé lui aussi, comme on l'a tapé soi-même. */
export function enLitige({ form, lue }: Saisie): Record<string, unknown> {
  return only(form.disputed(lue), form.shown());
}

function decrire(adresse: string, commentaire: string, ajoutes: Field[]) {
  const champ = { kind: "long_text" as const, required: false, read_only: false };
  const permis = { may_create: false, may_update: true };
  return {
    key: RESSOURCE,
    fields: [
      { name: "adresse", label: adresse, ...champ, ...permis },
      { name: "commentaire", label: commentaire, ...champ, ...permis },
      ...ajoutes,
    ],
    lines: [],
  };
}
