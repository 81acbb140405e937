import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";

import type { State } from "@/components/fields/state-badge";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useT } from "@/platform/i18n";

import { type Filtres, lireFiltres } from "./filtres";

const PAUSE_DE_FRAPPE = 300;

type BarreFiltresProps = { filtres: Filtres; etats: (State & { count: number })[] };

export function BarreFiltres({ filtres, etats }: BarreFiltresProps) {
  const t = useT("yoozak.commande");
  const filtrer = useFiltrer(filtres);
  const [texte, setTexte, chercher] = useRecherche(filtres.q ?? "", (q) => filtrer({ q }));
  const valider = (event: FormEvent) => {
    event.preventDefault();
    chercher();
  };

  return (
    <form onSubmit={valider} className="mb-4 grid gap-3 sm:grid-cols-[2fr_1fr]">
      <Field label={t("Rechercher (numéro, nom, téléphone)")}>
        {(control) => (
          <Input
            {...control}
            type="search"
            value={texte}
            onChange={(event) => setTexte(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("État")}>
        {(control) => (
          <Select
            {...control}
            value={filtres.etat ?? ""}
            onChange={(event) => filtrer({ etat: event.target.value })}
          >
            <option value="">{t("Tous les états")}</option>
            {etats.map(({ code, label, count }) => (
              <option key={code} value={code}>{`${label} (${count})`}</option>
            ))}
          </Select>
        )}
      </Field>
    </form>
  );
}

function useFiltrer(filtres: Filtres) {
  const naviguer = useNavigate();
  return (change: Filtres) => {
    void naviguer({ to: "/commandes", search: lireFiltres({ ...filtres, ...change }), replace: true });
  };
}

/** Attend une pause dans la frappe, et suit l'adresse quand elle change par ailleurs (retour arrière). */
function useRecherche(q: string, filtrer: (q: string) => void) {
  const [texte, setTexte] = useState(q);
  const [vue, setVue] = useState(q);
  const [envoyee, setEnvoyee] = useState(q);
  if (q !== vue) {
    setVue(q);
    // Ce que cette barre a demandé ne revient pas effacer ce qui a été tapé depuis.
    if (q !== envoyee) setTexte(q);
  }

  const chercher = () => {
    setEnvoyee(texte.trim());
    filtrer(texte.trim());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: seule la frappe relance l'attente.
  useEffect(() => {
    if (texte.trim() === q) return;
    const attente = setTimeout(chercher, PAUSE_DE_FRAPPE);
    return () => clearTimeout(attente);
  }, [texte, q]);

  return [texte, setTexte, chercher] as const;
}
