import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { say } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";
import type { SelectionProps } from "@/platform/modules";
import { useOnline } from "@/platform/offline/network";

import { operateursQuery, useAffecter } from "./donnees";
import { Refusees, refusees } from "./refusees";

/** Confie les commandes cochées à un opérateur de confirmation, à qui a le droit d'affecter. */
export default function Affectation({ ids, records, onDone }: SelectionProps) {
  const t = useT("yoozak.commande");
  const operateurs = useQuery(operateursQuery("CONFIRMATION"));
  const [operateur, setOperateur] = useState("");
  const affecter = useAffecter();
  const enLigne = useOnline();

  const lancer = () =>
    affecter.mutate(
      { ids, operateur },
      {
        onSuccess: ({ resultats, reste }) => {
          const echecs = refusees(resultats);
          if (resultats.length > 0)
            say({ text: t("{{count}} commandes affectées", { count: resultats.length - echecs.length }) });
          onDone([...echecs.map(({ id }) => id), ...reste]);
        },
      },
    );

  return (
    <div className="grid gap-3">
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
          blocked={operateur === "" || affecter.isPending || !enLigne}
          onClick={lancer}
        >
          {t("Affecter")}
        </Button>
      </div>
      {!enLigne && (
        <Notice tone="notice" role="status">
          {t("Affecter plusieurs commandes demande une connexion.")}
        </Notice>
      )}
      {affecter.isPending && (
        <progress
          aria-label={t("Affecter")}
          value={affecter.faites}
          max={affecter.variables.ids.length}
          className="w-full"
        />
      )}
      <ErrorNotice error={operateurs.error ?? affecter.data?.panne ?? null}>
        {affecter.data && affecter.data.reste.length > 0 && (
          <p>{t("Non envoyées, restées cochées : {{reste}}", { reste: affecter.data.reste.length })}</p>
        )}
      </ErrorNotice>
      {affecter.data && <Refusees resultats={refusees(affecter.data.resultats)} records={records} />}
    </div>
  );
}
