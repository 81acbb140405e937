import { useQuery } from "@tanstack/react-query";
import type { ComponentType } from "react";

import { Input, Select, Textarea } from "@/components/ui/input";
import { fromWallClock } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { operateursQuery } from "./donnees";
import type { ChampAction, GenreChamp } from "./types";

type ChampSaisieProps = {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  champ: ChampAction;
  valeur: string;
  onValeur: (valeur: string) => void;
};

const SAISIES: Record<GenreChamp, ComponentType<ChampSaisieProps>> = {
  text: Texte,
  choice: Choix,
  datetime: Instant,
  operator: OperateurAuChoix,
};

export function ChampSaisie(props: ChampSaisieProps) {
  const Saisie = SAISIES[props.champ.kind];
  return <Saisie {...props} />;
}

/** Ce que la personne a rempli : un champ laissé vide n'est pas une valeur vide, le serveur sait ce qu'il en fait. */
export function corpsEnvoye(
  champs: ChampAction[],
  saisie: Record<string, string>,
  fuseau: string,
): Record<string, string> {
  const remplis = champs.flatMap((champ) => {
    const valeur = saisie[champ.name];
    return valeur ? [[champ.name, valeurEnvoyee(champ, valeur, fuseau)]] : [];
  });
  return Object.fromEntries(remplis);
}

/** Le serveur attend un instant ; la personne a saisi l'heure de l'entreprise, comme la fiche la montre. */
function valeurEnvoyee(champ: ChampAction, valeur: string, fuseau: string): string {
  return champ.kind === "datetime" ? fromWallClock(valeur, fuseau) : valeur;
}

function Texte({ champ, valeur, onValeur, ...control }: ChampSaisieProps) {
  return (
    <Textarea
      {...control}
      required={champ.required}
      value={valeur}
      onChange={(event) => onValeur(event.target.value)}
    />
  );
}

function Instant({ champ, valeur, onValeur, ...control }: ChampSaisieProps) {
  return (
    <Input
      {...control}
      type="datetime-local"
      required={champ.required}
      value={valeur}
      onChange={(event) => onValeur(event.target.value)}
    />
  );
}

function Choix({ champ, valeur, onValeur, ...control }: ChampSaisieProps) {
  const t = useT("yoozak.commande");
  return (
    <Select
      {...control}
      required={champ.required}
      value={valeur}
      onChange={(event) => onValeur(event.target.value)}
    >
      <option value="">{t("Choisir")}</option>
      {champ.choices?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}

/** Le serveur peut restreindre les opérateurs ; sinon tous sont proposés, avec leur charge. */
function OperateurAuChoix(props: ChampSaisieProps) {
  const operateurs = useQuery({ ...operateursQuery(), enabled: props.champ.choices === undefined });
  const tous = operateurs.data?.map(({ id, nom, charge }) => ({ value: id, label: `${nom} (${charge})` }));
  return <Choix {...props} champ={{ ...props.champ, choices: props.champ.choices ?? tous ?? [] }} />;
}
