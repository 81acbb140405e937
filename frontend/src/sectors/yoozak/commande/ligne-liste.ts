import type { State } from "@/components/fields/state-badge";
import type { Format } from "@/platform/format";

import type { Commande } from "./types";

/** Ce qu'une ligne de la liste montre d'une commande, en tableau comme en carte. */
export type LigneListe = {
  id: string;
  numero: string;
  externe: string;
  client: string;
  telephone: string;
  ville: string;
  date: string;
  total: string;
  etat: State;
  operateur: string;
};

const ABSENT = "–";

export function enLigne(commande: Commande, format: Format): LigneListe {
  return {
    id: commande.id,
    numero: String(commande.id_yz),
    externe: commande.num_cmd || ABSENT,
    client: commande.client.nom || ABSENT,
    telephone: commande.client.telephone,
    ville: commande.ville || ABSENT,
    date: format.date(commande.date_cmd),
    total: format.money(commande.total),
    etat: commande.etat,
    operateur: commande.operateur?.nom ?? ABSENT,
  };
}
