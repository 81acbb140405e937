import { Phone } from "@/components/fields/phone";
import { StateBadge } from "@/components/fields/state-badge";
import { useT } from "@/platform/i18n";

import { type AffichageProps, Coche, LienCommande, ToutCocher } from "./cellules";
import type { LigneListe } from "./ligne-liste";
import type { Selection } from "./selection";

const COLONNES = [
  "N° Commande",
  "N° Externe",
  "Client",
  "Téléphone",
  "Ville",
  "Date",
  "Total",
  "État",
  "Opérateur",
] as const;

export function Tableau({ lignes, selection }: AffichageProps) {
  const t = useT("yoozak.commande");
  return (
    <div className="overflow-x-auto rounded-lg border border-border bg-card">
      <table className="w-full text-sm">
        <caption className="sr-only">{t("Commandes")}</caption>
        <thead className="bg-muted text-start">
          <tr>
            {selection && (
              <th scope="col" className="p-2">
                <ToutCocher lignes={lignes} selection={selection} />
              </th>
            )}
            {COLONNES.map((colonne) => (
              <th key={colonne} scope="col" className="p-2 text-start font-medium">
                {t(colonne)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <Rangee key={ligne.id} ligne={ligne} selection={selection} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rangee({ ligne, selection }: { ligne: LigneListe; selection: Selection | null }) {
  return (
    <tr className="border-t border-border hover:bg-muted/60">
      {selection && (
        <td className="p-2 text-center">
          <Coche ligne={ligne} selection={selection} />
        </td>
      )}
      <th scope="row" className="p-2 text-start">
        <LienCommande ligne={ligne} />
      </th>
      <td className="whitespace-nowrap p-2">{ligne.externe}</td>
      <td className="p-2">{ligne.client}</td>
      <td className="p-2">
        <Phone value={ligne.telephone} />
      </td>
      <td className="p-2">{ligne.ville}</td>
      <td className="whitespace-nowrap p-2">{ligne.date}</td>
      <td className="whitespace-nowrap p-2 tabular-nums">{ligne.total}</td>
      <td className="p-2">
        <StateBadge state={ligne.etat} />
      </td>
      <td className="p-2">{ligne.operateur}</td>
    </tr>
  );
}
