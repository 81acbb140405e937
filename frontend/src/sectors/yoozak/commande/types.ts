import type { State } from "@/components/fields/state-badge";

export type Operateur = { id: string; nom: string };
export type OperateurCharge = Operateur & { charge: number };

export type Commande = {
  id: string;
  id_yz: number;
  num_cmd: string;
  client: { nom: string; telephone: string };
  ville: string | null;
  date_cmd: string;
  total: string;
  etat: State;
  operateur: Operateur | null;
  version: number;
};

export type Ville = { id: string; nom: string; region: string; frais: string; delai: string };

export type Variante = {
  id: string;
  article: string;
  reference: string;
  couleur: string;
  pointure: string;
  prix: string;
  stock: number;
};

export type Ligne = {
  id: string;
  article: string;
  reference: string;
  couleur: string;
  pointure: string;
  variante_id: string;
  quantite: number;
  prix_unitaire: string;
  sous_total: string;
  type_prix: State;
  stock: number;
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
  enabled: boolean;
  reason: string | null;
  fields: ChampAction[];
};

export type Fiche = Omit<Commande, "ville"> & {
  adresse: string;
  ville: Ville | null;
  ville_init: string;
  produit_init: string;
  frais_livraison: boolean;
  montant_frais: string;
  sous_total: string;
  compteur: number;
  payement: string;
  source: string;
  origine: string;
  lignes: Ligne[];
  operations: Operation[];
  types_operation: Choix[];
  historique: Passage[];
  propositions: Proposition[];
  actions: Action[];
  may_edit: boolean;
};

export type ResultatAffectation = { id: string; ok: boolean; error?: { code: string; message: string } };
