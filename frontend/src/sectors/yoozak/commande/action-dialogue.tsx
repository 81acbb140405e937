import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { ChampSaisie, corpsEnvoye } from "./champs-action";
import { useModifier } from "./donnees";
import { Refus } from "./refus";
import type { Action, Fiche } from "./types";

type ActionDialogueProps = { action: Action; commande: Fiche; onClose: () => void };

/** Demande ce que l'action exige, et reste ouvert tant que le serveur refuse. */
export function ActionDialogue({ action, commande, onClose }: ActionDialogueProps) {
  const t = useT("yoozak.commande");
  const [saisie, setSaisie] = useState<Record<string, string>>({});
  const modifier = useModifier(commande);
  const reproches = modifier.error instanceof ApiError ? modifier.error.fields : {};

  const envoyer = (event: FormEvent) => {
    event.preventDefault();
    modifier.mutate(
      {
        methode: "POST",
        chemin: `actions/${action.name}/`,
        corps: corpsEnvoye(action.fields, saisie),
        geste: action.label,
      },
      { onSuccess: onClose },
    );
  };

  return (
    <Dialog title={action.label} onClose={onClose}>
      <form onSubmit={envoyer} className="grid gap-4">
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
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("Fermer")}</Button>
          <Button type="submit" variant="primary" blocked={modifier.isPending}>
            {action.label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
