import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";

import type { OperateurCharge } from "./types";

type OperateurBoutonProps = { operateur: OperateurCharge; bloque: boolean; onConfier: (id: string) => void };

/** Quelqu'un qui confirme, avec ce qu'il porte déjà. */
export function OperateurBouton({ operateur, bloque, onConfier }: OperateurBoutonProps) {
  const t = useT("yoozak.commande");
  const { id, nom, charge } = operateur;

  return (
    <Button
      className="min-h-14 w-full justify-between text-start"
      blocked={bloque}
      onClick={() => onConfier(id)}
    >
      <bdi className="min-w-0 truncate">{nom}</bdi>
      <span className="shrink-0 text-sm text-muted-foreground tabular-nums">
        {t("{{count}} en cours", { count: charge })}
      </span>
    </Button>
  );
}
