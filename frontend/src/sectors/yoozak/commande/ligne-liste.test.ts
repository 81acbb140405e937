import { expect, test } from "vitest";

import { AFFECTEE, COMMANDE } from "@/test/fixtures";

import { enLigne } from "./ligne-liste";

const format = {
  money: (amount: string) => `${amount} DH`,
  date: (value: string) => `le ${value}`,
  dateTime: (value: string) => value,
};

test("une ligne montre la commande telle qu'on la lit", () => {
  expect(enLigne(COMMANDE, format)).toEqual({
    id: "c1",
    numero: "211971",
    externe: "YCN-000901",
    client: "Rajae Amrani",
    telephone: "+212600009001",
    ville: "CASABLANCA",
    date: "le 2025-10-01",
    total: "1036.00 DH",
    etat: AFFECTEE,
    operateur: "Salma Idrissi",
  });
});

test("ce qui manque se voit", () => {
  const ligne = enLigne({ ...COMMANDE, num_cmd: "", ville: null, operateur: null }, format);

  expect(ligne).toMatchObject({ externe: "–", ville: "–", operateur: "–" });
});
