import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { ActionDialogue } from "./action-dialogue";
import { useModifier } from "./donnees";
import { Refus } from "./refus";
import type { Action, Fiche } from "./types";

/** Ce que le serveur permet sur cette commande, et pourquoi le reste attend. */
export function Actions({ commande }: { commande: Fiche }) {
  const t = useT("yoozak.commande");
  const modifier = useModifier(commande);
  const [ouverte, setOuverte] = useState<Action | null>(null);

  const lancer = (action: Action) => {
    modifier.reset();
    if (action.fields.length > 0) setOuverte(action);
    else modifier.mutate({ methode: "POST", chemin: `actions/${action.name}/`, geste: action.label });
  };

  if (commande.actions.length === 0) return null;
  return (
    <Panel title={t("Actions")}>
      <ul className="flex flex-wrap gap-3">
        {commande.actions.map((action) => (
          <li key={action.name}>
            <BoutonAction action={action} enAttente={modifier.isPending} onLancer={lancer} />
          </li>
        ))}
      </ul>
      <Refus id={commande.id} modification={modifier} />
      {ouverte && <ActionDialogue action={ouverte} commande={commande} onClose={() => setOuverte(null)} />}
    </Panel>
  );
}

type BoutonActionProps = { action: Action; enAttente: boolean; onLancer: (action: Action) => void };

/** Une action impossible reste atteignable au clavier : sa raison doit pouvoir être lue. */
function BoutonAction({ action, enAttente, onLancer }: BoutonActionProps) {
  const raisonId = useId();
  return (
    <>
      <Button
        variant={action.enabled && action.avance !== false ? "primary" : "secondary"}
        blocked={!action.enabled || enAttente}
        aria-describedby={action.reason ? raisonId : undefined}
        onClick={() => onLancer(action)}
      >
        {action.label}
      </Button>
      {action.reason && (
        <p id={raisonId} className="mt-1 max-w-56 text-xs text-muted-foreground">
          <bdi>{action.reason}</bdi>
        </p>
      )}
    </>
  );
}
