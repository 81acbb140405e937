import { Link } from "@tanstack/react-router";

import { useT } from "@/platform/i18n";

import type { LigneListe } from "./ligne-liste";
import type { Selection } from "./selection";

/** Sans sélection, la liste se lit mais ne s'affecte pas. */
export type AffichageProps = { lignes: LigneListe[]; selection: Selection | null };

export function LienCommande({ ligne }: { ligne: LigneListe }) {
  return (
    <Link
      to="/commandes/$id"
      params={{ id: ligne.id }}
      className="font-semibold text-primary tabular-nums underline"
    >
      {ligne.numero}
    </Link>
  );
}

export function Coche({ ligne, selection }: { ligne: LigneListe; selection: Selection }) {
  const t = useT("yoozak.commande");
  return (
    <input
      type="checkbox"
      className="size-4"
      aria-label={t("Sélectionner la commande {{numero}}", { numero: ligne.numero })}
      checked={selection.contient(ligne.id)}
      onChange={() => selection.basculer(ligne.id)}
    />
  );
}

export function ToutCocher({ lignes, selection }: { lignes: LigneListe[]; selection: Selection }) {
  const t = useT("yoozak.commande");
  const toutes = selection.ids.length === lignes.length;
  return (
    <input
      type="checkbox"
      className="size-4"
      aria-label={t("Tout sélectionner")}
      checked={toutes}
      onChange={() => selection.remplacer(toutes ? [] : lignes.map(({ id }) => id))}
    />
  );
}
