import { hashKey, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { queryString, request } from "@/platform/api";
import { newKey } from "@/platform/outbox/act";
import { useSubmit } from "@/platform/outbox/submit";
import { forgetLists, forgetRecords, ownKey } from "@/platform/resources";

import type { Fiche, OperateurCharge, ResultatAffectation, Variante, Ville } from "./types";

const COMMANDE = "yoozak/commande/commande/";
export const RESSOURCE = "yoozak.commande.commande";
const cleFiche = (id: string) => ownKey(RESSOURCE, "fiche", id);

type Liste<T> = { results: T[] };

export function ficheQuery(id: string) {
  return queryOptions({
    queryKey: cleFiche(id),
    queryFn: () => request<Fiche>("GET", `${COMMANDE}${id}/`),
  });
}

export function operateursQuery(role = "") {
  return queryOptions({
    queryKey: ownKey(RESSOURCE, "operateurs", role),
    queryFn: async () => {
      const chemin = `yoozak/commande/operateurs/${queryString({ role })}`;
      return (await request<Liste<OperateurCharge>>("GET", chemin)).results;
    },
  });
}

export const chercherVilles = (q: string) => ({
  queryKey: ["ville", q],
  queryFn: async () => (await request<Liste<Ville>>("GET", `delivery/town/${queryString({ q })}`)).results,
});

export const chercherVariantes = (q: string) => ({
  queryKey: ["variante", q],
  queryFn: async () => {
    const chemin = `yoozak/article/variante/${queryString({ q })}`;
    return (await request<Liste<Variante>>("GET", chemin)).results;
  },
});

export type Modification = {
  methode: "POST" | "PATCH" | "DELETE";
  chemin?: string;
  corps?: Record<string, unknown>;
  /** Ce qui en vient d'un champ où l'on tape, pour pouvoir y revenir. */
  saisie?: Record<string, unknown>;
  /** Ce que la personne fait, comme la liste des envois le dit. */
  geste: string;
};

type CommandeAffichee = Pick<Fiche, "id" | "id_yz" | "num_cmd" | "version">;

/**
 * Change une commande telle qu'elle est affichée : le serveur refuse si quelqu'un l'a changée entre-temps. Les gestes
 * d'une même personne partent l'un après l'autre, chacun avec la version que le précédent a laissée.
 */
export function useModifier({ id, id_yz, num_cmd, version }: CommandeAffichee) {
  const client = useQueryClient();
  const soumettre = useSubmit();
  const cle = cleFiche(id);
  const modification = useMutation({
    mutationKey: cle,
    scope: { id: hashKey(cle) },
    mutationFn: ({ methode, chemin = "", corps = {}, saisie, geste }: Modification) =>
      soumettre<Fiche>({
        resource: RESSOURCE,
        record: id,
        method: methode,
        path: `${COMMANDE}${id}/${chemin}`,
        values: corps,
        version: client.getQueryData<Fiche>(cle)?.version ?? version,
        title: String(num_cmd || id_yz),
        deed: geste,
        form: saisie,
      }),
    // Sans réseau, rien n'est encore changé : le geste attend sur cet appareil.
    onSuccess: (fiche) => {
      if (!fiche) return;
      client.setQueryData(cle, fiche);
      void forgetLists(client, RESSOURCE);
    },
  });
  // Le même geste deux fois avant la réponse (double clic, Entrée puis sortie du champ) n'en est qu'un.
  const mutate: typeof modification.mutate = (demande, options) => {
    const deja = client.getMutationCache().findAll({ mutationKey: cle, status: "pending" });
    if (!deja.some(({ state }) => hashKey([state.variables]) === hashKey([demande])))
      modification.mutate(demande, options);
  };
  return { ...modification, mutate };
}

export function useRecharger(id: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: cleFiche(id) });
}

/** Autant que le serveur en prend en une demande. */
const PAR_DEMANDE = 500;

export type Affectees = {
  resultats: ResultatAffectation[];
  /** Celles qui n'ont pas été envoyées, et pourquoi. */
  reste: string[];
  panne: Error | null;
};

/** Affecte groupe après groupe. Ce qui est fait reste fait : si un groupe n'arrive pas, le reste est rendu. */
export function useAffecter() {
  const client = useQueryClient();
  const [faites, setFaites] = useState(0);
  const affectation = useMutation({
    mutationFn: async ({ ids, operateur }: { ids: string[]; operateur: string }): Promise<Affectees> => {
      const resultats: ResultatAffectation[] = [];
      for (let debut = 0; debut < ids.length; debut += PAR_DEMANDE) {
        setFaites(debut);
        const demande = { ids: ids.slice(debut, debut + PAR_DEMANDE), operateur };
        try {
          const chemin = `${COMMANDE}actions/affecter/`;
          const reponse = await request<Liste<ResultatAffectation>>("POST", chemin, demande, newKey());
          resultats.push(...reponse.results);
        } catch (panne) {
          return { resultats, reste: ids.slice(debut), panne: panne as Error };
        }
      }
      return { resultats, reste: [], panne: null };
    },
    onSettled: () => forgetRecords(client, RESSOURCE),
  });
  return { ...affectation, faites };
}
