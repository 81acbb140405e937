import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useFollowed } from "@/platform/following";
import { type RecordOf, useRecords } from "@/platform/resources";

import { operateursQuery, RESSOURCE, useAffecter } from "./donnees";
import { refusees } from "./refusees";

export type EnAttente = RecordOf<typeof RESSOURCE>;

/** Les commandes que personne n'a encore, la plus ancienne d'abord, celles qu'on a cochées, et à qui les confier. */
export function useRepartition() {
  const commandes = useRecords(RESSOURCE, { filters: { etat: "non_affectee" }, sort: "id_yz" });
  const operateurs = useQuery(operateursQuery("CONFIRMATION"));
  const affecter = useAffecter();
  const [voulues, setCochees] = useState<string[]>([]);
  useFollowed(RESSOURCE);

  const enAttente = commandes.data ?? [];
  // Ce qu'un collègue a affecté entre-temps n'est plus là pour être coché.
  const cochees = voulues.filter((id) => enAttente.some((commande) => commande.id === id));
  const cocher = (id: string) =>
    setCochees(cochees.includes(id) ? cochees.filter((autre) => autre !== id) : [...cochees, id]);
  const toutCocher = () =>
    setCochees(cochees.length === enAttente.length ? [] : enAttente.map(({ id }) => id));
  const confier = (operateur: string) =>
    affecter.mutate(
      { ids: cochees, operateur },
      {
        onSuccess: ({ resultats, reste }) =>
          setCochees([...refusees(resultats).map(({ id }) => id), ...reste]),
      },
    );

  return { commandes, operateurs, affecter, cochees, cocher, toutCocher, confier };
}
