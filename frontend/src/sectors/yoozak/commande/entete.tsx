import { Phone } from "@/components/fields/phone";
import { StateBadge } from "@/components/fields/state-badge";
import { Joined } from "@/components/ui/joined";
import { UNSEEN, useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { useDescription } from "@/platform/metadata";
import { PrintRecord } from "@/records/record/print-record";

import { RESSOURCE } from "./donnees";
import type { Fiche } from "./types";

/** De quelle commande il s'agit, et qui appeler. */
export function Entete({ commande }: { commande: Fiche }) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  const description = useDescription(RESSOURCE);
  const { nom, telephone } = commande.client;
  const titre = t("Commande {{numero}}", { numero: commande.id_yz ?? UNSEEN });

  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <title>{titre}</title>
      <div className="min-w-0">
        <h1 className="text-xl font-semibold">{titre}</h1>
        <p className="text-sm text-muted-foreground">
          <Joined
            parts={[commande.num_cmd, format.date(commande.date_cmd), commande.source, commande.payement]}
          />
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3">
          <span className="sr-only">{t("Client")}</span>
          <bdi className="font-medium">{nom ?? UNSEEN}</bdi>
          {telephone !== null && (
            <a href={`tel:${telephone}`} className="text-primary underline">
              <Phone value={telephone} />
            </a>
          )}
        </p>
      </div>
      <div role="status">{commande.etat && <StateBadge state={commande.etat} />}</div>
      <p className="ms-auto text-xl font-semibold tabular-nums">
        <span className="sr-only">{t("Total")} </span>
        {format.money(commande.total)}
      </p>
      {description.data && <PrintRecord description={description.data} id={commande.id} />}
    </header>
  );
}
