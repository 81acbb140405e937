import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";
import { Screen } from "@/platform/screen";

import { CommandeAConfier } from "./commande-a-confier";
import { OperateurBouton } from "./operateur-bouton";
import { Refusees, refusees } from "./refusees";
import { useRepartition } from "./use-repartition";

/** Le matin, l'administrateur partage ce qui est arrivé : il coche, puis touche un nom. */
export default function Repartition() {
  const t = useT("yoozak.commande");
  const { commandes, operateurs, affecter, cochees, cocher, toutCocher, confier } = useRepartition();

  return (
    <Screen
      title={t("Répartition")}
      aside={
        <Button variant="quiet" className="text-primary" onClick={toutCocher}>
          {t("Tout cocher")}
        </Button>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 px-4 pb-6 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <Loaded query={commandes}>
          {(liste) =>
            liste.length === 0 ? (
              <p>{t("Toutes les commandes ont quelqu'un.")}</p>
            ) : (
              <ul className="grid gap-2">
                {liste.map((commande) => (
                  <li key={commande.id}>
                    <CommandeAConfier
                      commande={commande}
                      cochee={cochees.includes(commande.id)}
                      onCocher={cocher}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <Panel
          title={t("Confier {{count}} commandes à", { count: cochees.length })}
          className="lg:sticky lg:top-4"
        >
          <ErrorNotice error={affecter.data?.panne ?? null} className="mb-3" />
          {affecter.data && (
            <Refusees resultats={refusees(affecter.data.resultats)} records={commandes.data ?? []} />
          )}
          <Loaded query={operateurs}>
            {(equipe) => (
              <ul className="grid gap-2">
                {equipe.map((operateur) => (
                  <li key={operateur.id}>
                    <OperateurBouton
                      operateur={operateur}
                      bloque={cochees.length === 0 || affecter.isPending}
                      onConfier={confier}
                    />
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
        </Panel>
      </div>
    </Screen>
  );
}
