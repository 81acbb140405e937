import type { State } from "@/components/fields/state-badge";
import type { Session } from "@/platform/session";
import type { Commande, Fiche } from "@/sectors/yoozak/commande/types";

export const VISITOR: Session = {
  authenticated: false,
  tenant: {
    name: "Yoozak",
    slug: "yoozak",
    language: "fr",
    currency: "MAD",
    timezone: "Africa/Casablanca",
    theme: { colour: "", logo: "", icon: "" },
  },
  roles: { ADMIN: "Administrateur", CONFIRMATION: "Opérateur de confirmation" },
};

export const ADMIN: Session = {
  ...VISITOR,
  authenticated: true,
  user: { id: "u1", email: "admin@yoozak.test", name: "Nadia Alaoui", role: "ADMIN", language: "fr" },
};

export const AFFECTEE: State = { code: "affectee", label: "Affectée", couleur: "#3B82F6" };
const NON_AFFECTEE: State = { code: "non_affectee", label: "Non affectée", couleur: "#6B7280" };
const EN_COURS: State = { code: "en_cours", label: "En cours de confirmation", couleur: "#F59E0B" };

const COMMANDE: Commande = {
  id: "c1",
  id_yz: 211971,
  num_cmd: "YCN-000901",
  client: { nom: "Rajae Amrani", telephone: "+212600009001" },
  ville: "CASABLANCA",
  date_cmd: "2025-10-01",
  total: "1036.00",
  etat: AFFECTEE,
  operateur: { id: "o1", nom: "Salma Idrissi" },
  version: 3,
};

export const FICHE: Fiche = {
  ...COMMANDE,
  etat: EN_COURS,
  adresse: "33 Rue Omar Ibn Khattab",
  ville: { id: "v1", nom: "CASABLANCA", region: "CASABLANCA", frais: "20.00", delai: "Chaque Jour" },
  ville_init: "الدار البيضاء",
  produit_init: "CHAUSS FEM YZ 247 - 37/noir / أسود",
  frais_livraison: true,
  montant_frais: "20.00",
  sous_total: "1016.00",
  compteur: 1,
  payement: "Non payé",
  source: "Youcan",
  origine: "SYNC",
  lignes: [
    {
      id: "l1",
      article: "CHAUSS FEM YZ247",
      reference: "YZ247",
      couleur: "noir",
      pointure: "37",
      variante_id: "va1",
      quantite: 2,
      prix_unitaire: "508.00",
      sous_total: "1016.00",
      type_prix: { code: "normal", label: "Prix normal", couleur: "#6B7280" },
      stock: 20,
    },
  ],
  operations: [
    {
      id: "op1",
      type: { code: "appel", label: "Appel" },
      commentaire: "Appel 1",
      operateur: "Salma Idrissi",
      date: "2025-10-01T10:30:00Z",
    },
  ],
  types_operation: [
    { code: "appel", label: "Appel" },
    { code: "appel_whatsapp", label: "Appel WhatsApp" },
  ],
  historique: [
    {
      etat: NON_AFFECTEE,
      operateur: null,
      debut: "2025-10-01T09:00:00Z",
      fin: "2025-10-01T10:00:00Z",
      commentaire: "État défini lors de la synchronisation",
    },
    {
      etat: EN_COURS,
      operateur: "Salma Idrissi",
      debut: "2025-10-01T10:00:00Z",
      fin: null,
      commentaire: "Confirmation lancée par l'opérateur",
    },
  ],
  propositions: [
    { reference: "YZ247", pointure: "37", couleur: "noir", variante_id: "va1", quantite: 1 },
    { reference: "YZ999", pointure: "40", couleur: "bleu", variante_id: null, quantite: 1 },
  ],
  actions: [
    {
      name: "confirmer",
      label: "Confirmer",
      vers: "confirmee",
      enabled: true,
      reason: null,
      fields: [{ name: "commentaire", label: "Commentaire de confirmation", kind: "text", required: false }],
    },
    {
      name: "reporter",
      label: "Reporter",
      vers: "report_de_confirmation",
      enabled: true,
      reason: null,
      fields: [
        { name: "date", label: "Rappeler le", kind: "datetime", required: true },
        {
          name: "motif",
          label: "Motif",
          kind: "choice",
          required: true,
          choices: [{ value: "rappeler", label: "À rappeler" }],
        },
      ],
    },
    {
      name: "lancer",
      label: "Relancer",
      vers: "en_cours_de_confirmation",
      enabled: true,
      reason: null,
      fields: [],
    },
    {
      name: "preparer",
      label: "Préparer",
      vers: null,
      enabled: false,
      reason: "La commande n'est pas confirmée.",
      fields: [],
    },
  ],
  may_edit: true,
};
