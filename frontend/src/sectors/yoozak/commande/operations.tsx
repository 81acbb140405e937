import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Joined } from "@/components/ui/joined";
import { Panel } from "@/components/ui/panel";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { useModifier } from "./donnees";
import { Refus } from "./refus";
import { type Saisie, tape } from "./saisie";
import type { Fiche, Operation } from "./types";

type OperationsProps = { commande: Fiche; operations: Operation[]; saisie: Saisie };

/** Le journal des appels et messages : sans lui, une commande ne se confirme pas. */
export function Operations({ commande, operations, saisie }: OperationsProps) {
  const t = useT("yoozak.commande");
  const format = useFormat();

  return (
    <Panel title={t("Opérations")}>
      {operations.length === 0 && (
        <p className="text-sm text-muted-foreground">{t("Aucune opération enregistrée.")}</p>
      )}
      <ol className="grid gap-2 text-sm">
        {operations.map(({ id, type, commentaire, operateur, date }) => (
          <li key={id} className="rounded border border-border p-2">
            <p className="flex flex-wrap justify-between gap-x-3">
              <span className="font-medium">{type.label}</span>
              <span className="text-muted-foreground">
                <Joined parts={[operateur, format.dateTime(date)]} />
              </span>
            </p>
            <p>
              <bdi>{commentaire}</bdi>
            </p>
          </li>
        ))}
      </ol>
      {commande.may_edit && commande.types_operation.length > 0 && (
        <Ajout commande={commande} saisie={saisie} />
      )}
    </Panel>
  );
}

function Ajout({ commande, saisie }: Omit<OperationsProps, "operations">) {
  const t = useT("yoozak.commande");
  const modifier = useModifier(commande);
  const [type, setType] = useState(commande.types_operation[0]?.code ?? "");
  const commentaire = tape(saisie, "commentaire");

  const envoyer = (event: FormEvent) => {
    event.preventDefault();
    modifier.mutate(
      {
        methode: "POST",
        chemin: "operations/",
        corps: { type, commentaire },
        geste: t("Enregistrer l'opération"),
      },
      { onSuccess: () => saisie.form.release(["commentaire"]) },
    );
  };

  return (
    <form onSubmit={envoyer} className="mt-4">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("Type d'opération")}>
          {(control) => (
            <Select {...control} value={type} onChange={(event) => setType(event.target.value)}>
              {commande.types_operation.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("Commentaire")} className="min-w-48 flex-1">
          {(control) => (
            <Input
              {...control}
              dir="auto"
              value={commentaire}
              onChange={(event) => saisie.form.set("commentaire", event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" blocked={modifier.isPending}>
          {t("Enregistrer l'opération")}
        </Button>
      </div>
      <Refus id={commande.id} modification={modifier} />
    </form>
  );
}
