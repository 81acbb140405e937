import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";

import { operateursQuery, useAffecter } from "./donnees";
import type { Selection } from "./selection";
import type { Commande, ResultatAffectation } from "./types";

type AffectationProps = { selection: Selection; commandes: Commande[] };

/** L'administrateur confie les commandes cochées à un opérateur de confirmation. */
export function Affectation({ selection, commandes }: AffectationProps) {
  const t = useT("yoozak.commande");
  const operateurs = useQuery(operateursQuery("CONFIRMATION"));
  const [operateur, setOperateur] = useState("");
  const affecter = useAffecter();
  const nombre = selection.ids.length;

  const lancer = () =>
    affecter.mutate(
      { ids: selection.ids, operateur },
      { onSuccess: (resultats) => selection.remplacer(refusees(resultats).map(({ id }) => id)) },
    );

  return (
    <div className="mb-4 grid gap-3 rounded-lg border border-border bg-card p-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("Affecter la sélection à")} className="min-w-48 flex-1">
          {(control) => (
            <Select {...control} value={operateur} onChange={(event) => setOperateur(event.target.value)}>
              <option value="">{t("Choisir un opérateur")}</option>
              {operateurs.data?.map(({ id, nom, charge }) => (
                <option key={id} value={id}>{`${nom} (${charge})`}</option>
              ))}
            </Select>
          )}
        </Field>
        <Button
          variant="primary"
          blocked={nombre === 0 || operateur === "" || affecter.isPending}
          onClick={lancer}
        >
          {t("Affecter")}
        </Button>
        <p role="status" className="w-full text-sm text-muted-foreground">
          {t("{{count}} commandes sélectionnées", { count: nombre })}
        </p>
      </div>
      <ErrorNotice error={operateurs.error ?? affecter.error} />
      {affecter.data && <Bilan resultats={affecter.data} commandes={commandes} />}
    </div>
  );
}

function Bilan({ resultats, commandes }: { resultats: ResultatAffectation[]; commandes: Commande[] }) {
  const t = useT("yoozak.commande");
  const refus = refusees(resultats);
  const numero = (id: string) => commandes.find((commande) => commande.id === id)?.id_yz ?? id;

  return (
    <div role="status" className="text-sm">
      <p>{t("{{count}} commandes affectées", { count: resultats.length - refus.length })}</p>
      {refus.length > 0 && (
        <Notice tone="danger" className="mt-2">
          <ul>
            {refus.map(({ id, error }) => (
              <li key={id}>
                {numero(id)} : {error?.message} <span className="font-mono text-xs">{error?.code}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function refusees(resultats: ResultatAffectation[]): ResultatAffectation[] {
  return resultats.filter(({ ok }) => !ok);
}
