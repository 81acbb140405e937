import { StateBadge } from "@/components/fields/state-badge";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import type { Fiche } from "./types";

export function Entete({ commande }: { commande: Fiche }) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  const titre = t("Commande {{numero}}", { numero: commande.id_yz });

  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <title>{titre}</title>
      <div className="min-w-0">
        <h1 className="text-xl font-semibold">{titre}</h1>
        <p className="text-sm text-muted-foreground">
          {[commande.num_cmd, format.date(commande.date_cmd), commande.source, commande.payement]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <div role="status">
        <StateBadge state={commande.etat} />
      </div>
      <p className="ms-auto text-xl font-semibold tabular-nums">{format.money(commande.total)}</p>
    </header>
  );
}
