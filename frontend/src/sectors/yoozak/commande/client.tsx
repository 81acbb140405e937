import { Phone } from "@/components/fields/phone";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import type { Fiche } from "./types";

export function Client({ commande: { client } }: { commande: Fiche }) {
  const t = useT("yoozak.commande");
  return (
    <Panel title={t("Client")}>
      <p className="font-medium">{client.nom}</p>
      <a href={`tel:${client.telephone}`} className="text-primary underline">
        <Phone value={client.telephone} />
      </a>
    </Panel>
  );
}
