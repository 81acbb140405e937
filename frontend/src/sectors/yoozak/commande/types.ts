import type { State } from "@/components/fields/state-badge";

export type Operateur = { id: string; nom: string };
export type OperateurCharge = Operateur & { charge: number };

/** Nul partout où le rôle ne voit pas le champ. */
export type Commande = {
  id: string;
  id_yz: number | null;
  num_cmd: string | null;
  client: { nom: string | null; telephone: string | null };
  ville: string | null;
  date_cmd: string | null;
  total: string | null;
  etat: State | null;
  operateur: Operateur | null;
  version: number;
};

export type Ville = {
  id: string;
  nom: string;
  region: string | null;
  frais: string | null;
  delai: string | null;
};

export type Variante = {
  id: string;
  article: string;
  reference: string;
  couleur: string;
  pointure: string;
  prix: string | null;
  stock: number | null;
};

export type Ligne = {
  id: string;
  article: string | null;
  reference: string | null;
  couleur: string | null;
  pointure: string | null;
  variante_id: string;
  quantite: number;
  prix_unitaire: string | null;
  sous_total: string | null;
  type_prix: State;
  stock: number | null;
};

export type Choix = { code: string; label: string };

export type Operation = {
  id: string;
  type: Choix;
  commentaire: string;
  operateur: string | null;
  date: string;
};

export type Passage = {
  etat: State;
  operateur: string | null;
  debut: string;
  fin: string | null;
  commentaire: string;
};

export type Proposition = {
  reference: string;
  pointure: string;
  couleur: string;
  variante_id: string | null;
  quantite: number;
};

export type GenreChamp = "text" | "choice" | "datetime" | "operator";

export type ChampAction = {
  name: string;
  label: string;
  kind: GenreChamp;
  required: boolean;
  choices?: { value: string; label: string }[];
};

export type Action = {
  name: string;
  label: string;
  /** L'état où mène le geste, s'il en change. */
  vers: string | null;
  /** Mène vers la livraison : proposé d'abord, en évidence ; un appareil peut garder une fiche d'avant. */
  avance?: boolean;
  enabled: boolean;
  reason: string | null;
  fields: ChampAction[];
};

export type Fiche = Omit<Commande, "ville"> & {
  adresse: string | null;
  ville: Ville | null;
  ville_init: string | null;
  produit_init: string | null;
  frais_livraison: boolean | null;
  montant_frais: string | null;
  sous_total: string | null;
  compteur: number | null;
  payement: string | null;
  source: string | null;
  origine: string | null;
  lignes: Ligne[] | null;
  operations: Operation[] | null;
  types_operation: Choix[];
  historique: Passage[] | null;
  propositions: Proposition[] | null;
  actions: Action[];
  may_edit: boolean;
  /** Ce que l'entreprise a ajouté, et ce que le rôle en remplit ; un appareil peut garder une fiche d'avant. */
  ajoutes?: Record<string, unknown>;
  a_remplir?: string[];
};

export type ResultatAffectation = { id: string; ok: boolean; error?: { code: string; message: string } };
