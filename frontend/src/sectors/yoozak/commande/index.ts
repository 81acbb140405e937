import { defineModule } from "@/platform/modules";

/** La liste vient des métadonnées ; la fiche est faite pour qui confirme au téléphone, sans la quitter des yeux. */
defineModule({
  key: "yoozak.commande",
  records: {
    "yoozak.commande.commande": {
      page: () => import("./fiche"),
      selection: () => import("./affectation"),
      selectionVerb: "affecter",
      steps: () => import("./etapes"),
    },
  },
  screens: [
    {
      path: "repartition",
      label: "Répartition",
      permission: "yoozak.commande.commande.affecter",
      load: () => import("./repartition"),
    },
  ],
});
