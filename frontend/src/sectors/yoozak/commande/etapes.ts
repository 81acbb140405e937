import { request } from "@/platform/api";
import type { Action as Asked, Offer } from "@/platform/metadata";
import type { OwnSteps } from "@/platform/modules";

import type { Action, ChampAction, Fiche } from "./types";

const COMMANDE = "yoozak/commande/commande/";

/** Une fiche du kanban change d'état par les gestes de la commande, à leurs propres adresses. */
const etapes: OwnSteps = {
  offers: async ({ id }) => {
    const { actions } = await request<Fiche>("GET", `${COMMANDE}${id}/`);
    return actions.map(proposee);
  },
  address: ({ id }, { name }) => `${COMMANDE}${id}/actions/${name}/`,
};
export default etapes;

function proposee({ name, label, vers, enabled, reason, fields }: Action): Offer {
  const mene = vers ? { leads_to: vers } : {};
  const action = {
    name,
    label,
    bulk: false,
    versioned: true,
    states: [],
    parameters: fields.map(demande),
    ...mene,
  };
  return { action, enabled, reason };
}

/** Un opérateur se choisit parmi ceux que le serveur propose. */
function demande({ kind, ...champ }: ChampAction): Asked["parameters"][number] {
  return { ...champ, kind: kind === "operator" ? "choice" : kind };
}
