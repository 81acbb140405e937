export type Filtres = { etat?: string | undefined; q?: string | undefined };

/** Les filtres vivent dans l'adresse : on peut la garder, l'envoyer, revenir en arrière. */
export function lireFiltres({ etat, q }: Record<string, unknown>): Filtres {
  return { etat: texte(etat), q: texte(q) };
}

function texte(valeur: unknown): string | undefined {
  return typeof valeur === "string" && valeur !== "" ? valeur : undefined;
}
