import { useState } from "react";

import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { ApiError } from "@/platform/api";
import { useSession } from "@/platform/session";

import { ChampSaisie, corpsEnvoye } from "./champs-action";
import { useModifier } from "./donnees";
import { Refus } from "./refus";
import type { Action, Fiche } from "./types";

type ActionDialogueProps = { action: Action; commande: Fiche; onClose: () => void };

/** Demande ce que l'action exige, et reste ouvert tant que le serveur refuse. */
export function ActionDialogue({ action, commande, onClose }: ActionDialogueProps) {
  const [saisie, setSaisie] = useState<Record<string, string>>({});
  const { timezone } = useSession().tenant;
  const modifier = useModifier(commande);
  const reproches = modifier.error instanceof ApiError ? modifier.error.fields : {};

  const envoyer = () => {
    modifier.mutate(
      {
        methode: "POST",
        chemin: `actions/${action.name}/`,
        corps: corpsEnvoye(action.fields, saisie, timezone),
        geste: action.label,
      },
      { onSuccess: onClose },
    );
  };

  return (
    <FormDialog
      title={action.label}
      submit={action.label}
      onSubmit={envoyer}
      onClose={onClose}
      blocked={modifier.isPending}
    >
      {action.fields.map((champ) => (
        <Field key={champ.name} label={champ.label} errors={reproches[champ.name]}>
          {(control) => (
            <ChampSaisie
              {...control}
              champ={champ}
              valeur={saisie[champ.name] ?? ""}
              onValeur={(valeur) => setSaisie({ ...saisie, [champ.name]: valeur })}
            />
          )}
        </Field>
      ))}
      <Refus id={commande.id} modification={modifier} />
    </FormDialog>
  );
}
