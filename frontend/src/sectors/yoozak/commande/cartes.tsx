import { Phone } from "@/components/fields/phone";
import { StateBadge } from "@/components/fields/state-badge";
import { useT } from "@/platform/i18n";

import { type AffichageProps, Coche, LienCommande } from "./cellules";

/** La même liste, tenue d'une main sur un téléphone. */
export function Cartes({ lignes, selection }: AffichageProps) {
  const t = useT("yoozak.commande");
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {lignes.map((ligne) => (
        <li key={ligne.id} className="rounded-lg border border-border bg-card p-3 text-sm">
          <div className="flex items-center gap-2">
            {selection && <Coche ligne={ligne} selection={selection} />}
            <LienCommande ligne={ligne} />
            <span className="text-muted-foreground">{ligne.externe}</span>
            <span className="ms-auto font-semibold tabular-nums">{ligne.total}</span>
          </div>
          <p className="mt-2 font-medium">{ligne.client}</p>
          <p className="flex flex-wrap gap-x-2 text-muted-foreground">
            <Phone value={ligne.telephone} />
            <span>{ligne.ville}</span>
            <span>{ligne.date}</span>
          </p>
          <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
            <StateBadge state={ligne.etat} />
            <span className="text-xs text-muted-foreground">
              {t("Opérateur")} : {ligne.operateur}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
