import { expect, test } from "vitest";

import type { Description } from "@/platform/metadata";
import { BOX } from "@/test/boxes";
import { field } from "@/test/orders";

import { beginning, shortForm } from "./short-form";

const MAY = { may_create: true };
const PERSON: Description = {
  ...BOX,
  fields: [
    field("city", "text", MAY),
    field("first", "text", MAY),
    field("last", "text", MAY),
    field("mobile", "phone", { required: true, ...MAY }),
    field("rank", "integer", { required: true }),
  ],
  title: ["first", "last"],
  form: [{ label: "person", names: ["city", "first", "last", "mobile", "rank"] }],
};
const names = (fields: { name: string }[]) => fields.map(({ name }) => name);

test("what must be filled in stands first, then the name, and what the role may not set nowhere", () => {
  const { first, rest } = shortForm(PERSON);
  expect([names(first), names(rest)]).toEqual([["mobile", "first", "last"], ["city"]]);
  const plain = { ...PERSON, title: [], fields: PERSON.fields.slice(0, 3) };
  expect(names(shortForm(plain).first)).toEqual(["city"]);
  expect(beginning(plain, "Fès")).toEqual({ city: "Fès" });
  const nameless = { ...PERSON, title: ["rank"], fields: PERSON.fields.slice(0, 3) };
  expect([names(shortForm(nameless).first), shortForm(nameless).rest]).toEqual([
    ["city", "first", "last"],
    [],
  ]);
});

test("what was typed begins the name, or is the telephone number", () => {
  expect(beginning(PERSON, "Salma El Idrissi")).toEqual({ first: "Salma", last: "El Idrissi" });
  expect(beginning(PERSON, "Durand")).toEqual({ first: "Durand" });
  expect(beginning(PERSON, "06 12-34 56 78")).toEqual({ mobile: "06 12-34 56 78" });
  expect(beginning(PERSON, "")).toEqual({});
  expect(beginning(BOX, "A 17")).toEqual({ code: "A 17" });
});
