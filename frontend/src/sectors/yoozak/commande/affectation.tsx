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
import { useSession } from "@/platform/session";

import { operateursQuery, useAffecter } from "./donnees";
import { Refusees, refusees } from "./refusees";

/** L'administrateur confie les commandes cochées à un opérateur de confirmation. */
export default function Affectation(props: SelectionProps) {
  const affecte = useSession().user?.role === "ADMIN";
  return affecte && <Confier {...props} />;
}

function Confier({ ids, records, onDone }: SelectionProps) {
  const t = useT("yoozak.commande");
  const operateurs = useQuery(operateursQuery("CONFIRMATION"));
  const [operateur, setOperateur] = useState("");
  const affecter = useAffecter();
  const enLigne = useOnline();

  const lancer = () =>
    affecter.mutate(
      { ids, operateur },
      {
        onSuccess: (resultats) => {
          say({
            text: t("{{count}} commandes affectées", {
              count: resultats.length - refusees(resultats).length,
            }),
          });
          onDone(refusees(resultats).map(({ id }) => id));
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
      <ErrorNotice error={operateurs.error ?? affecter.error} />
      {affecter.data && <Refusees resultats={refusees(affecter.data)} records={records} />}
    </div>
  );
}
