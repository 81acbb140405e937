import { expect, test } from "vitest";

import { isChosen, withField, within } from "./fields";
import { keyFor } from "./key";
import {
  cellOf,
  compacted,
  covers,
  differences,
  everywhere,
  exceeds,
  ownRights,
  replaced,
  spelledOut,
  toggled,
  withVerb,
} from "./rights";
import type { Kind, Limit, Right, Verb } from "./types";

const NO_LIMIT = null;

function verb(name: string, limits: Limit[] | null = NO_LIMIT): Verb {
  return { name, label: name, limits };
}

function kind(key: string, verbs: Verb[], fields: string[] = ["code", "price"]): Kind {
  return {
    key,
    label: key,
    module: "",
    module_label: "",
    area: "sales",
    verbs,
    fields: fields.map((name) => ({ name, label: name })),
    conditions: [],
  };
}

const [VIEW, UPDATE, SEAL] = [verb("view"), verb("update"), verb("seal")];
const BOX = kind("lab.depot.box", [VIEW, UPDATE, SEAL]);
const SHELF = kind("lab.depot.shelf", [VIEW, UPDATE], ["name"]);
const KINDS = [BOX, SHELF];

function right(more: Partial<Right>): Right {
  return { ...everywhere(BOX, ["view"]), ...more };
}

test("a pattern covers what is below it", () => {
  expect(covers("lab.depot.*", BOX.key)).toBe(true);
  expect(covers("*", BOX.key)).toBe(true);
  expect(covers("lab.dep.*", BOX.key)).toBe(false);
  expect(covers(BOX.key, SHELF.key)).toBe(false);
});

test("a cell tells all, a part or nothing", () => {
  expect(cellOf([], BOX, "view")).toBe("none");
  expect(cellOf([right({})], BOX, "view")).toBe("all");
  expect(cellOf([right({ rule: "open" })], BOX, "view")).toBe("part");
  expect(cellOf([right({ sees: ["-price"] })], BOX, "view")).toBe("part");
  expect(cellOf([right({ verbs: ["update"], sees: ["-price"] })], BOX, "update")).toBe("all");
  expect(cellOf([right({ verbs: ["update"], sets: ["code"] })], BOX, "update")).toBe("part");
  expect(cellOf([right({ rule: "open" }), right({})], BOX, "view")).toBe("all");
  expect(cellOf([right({ resource: "lab.*", verbs: ["*"] })], BOX, "seal")).toBe("all");
});

test("a verb is added to the right on all records, or begins one", () => {
  expect(toggled([right({ rule: "open" })], BOX, UPDATE, KINDS)).toEqual([
    right({ rule: "open" }),
    right({ verbs: ["update"] }),
  ]);
  expect(toggled([right({ sees: ["code"] })], BOX, UPDATE, KINDS)).toEqual([
    right({ verbs: ["view", "update"], sees: ["code"] }),
  ]);
});

test("an editor with limits gives within them, and nothing where they have nothing", () => {
  const limit = { sees: ["code"], sets: [], rule: "open", words: "open is yes" };
  expect(toggled([], BOX, verb("view", [limit]), KINDS)).toEqual([
    { resource: BOX.key, verbs: ["view"], ...limit },
  ]);
  const within: Right = { resource: BOX.key, verbs: ["view"], ...limit };
  expect(toggled([within], BOX, verb("seal", [limit]), KINDS)).toEqual([
    { ...within, verbs: ["view", "seal"] },
  ]);
  expect(exceeds([right({ verbs: ["seal"] })], [kind(BOX.key, [VIEW, verb("seal", [])])])).toBe(true);
  expect(exceeds([right({})], [kind(BOX.key, [VIEW, verb("seal", [])])])).toBe(false);
});

test("a verb is taken away wherever it stands, and a right that says nothing goes", () => {
  const rights = [right({ verbs: ["view", "seal"] }), right({ rule: "open" })];
  expect(toggled(rights, BOX, VIEW, KINDS)).toEqual([right({ verbs: ["seal"] })]);
});

test("rights that reach the same are one", () => {
  const rights = [
    right({}),
    right({ rule: "open" }),
    right({ verbs: ["view", "seal"] }),
    right({ verbs: [] }),
  ];
  expect(compacted(rights)).toEqual([right({ verbs: ["view", "seal"] }), right({ rule: "open" })]);
});

test("what is said of many kinds is spelled out once it changes for one of them", () => {
  const wide = right({ resource: "lab.depot.*", verbs: ["*"], sees: ["-price"] });
  expect(toggled([wide], BOX, SEAL, KINDS)).toEqual([
    right({ verbs: ["view", "update"], sees: ["-price"] }),
    { ...everywhere(SHELF, ["*"]), sees: [] },
  ]);
  const named = right({ resource: "*", verbs: ["view", "seal"], sees: ["price"] });
  expect(spelledOut([named], KINDS)).toEqual([
    right({ verbs: ["view", "seal"], sees: ["price"] }),
    { ...everywhere(SHELF, ["view"]), sees: ["-*"] },
  ]);
  expect(spelledOut([right({ resource: "lab.depot.*", verbs: ["seal"] })], [SHELF])).toEqual([]);
});

test("rights on one kind are read and replaced apart from the others", () => {
  const wide = right({ resource: "lab.depot.*", verbs: ["view"] });
  expect(ownRights([wide], SHELF)).toEqual([everywhere(SHELF, ["view"])]);
  expect(replaced([wide], BOX, [right({ rule: "open" })], KINDS)).toEqual([
    everywhere(SHELF, ["view"]),
    right({ rule: "open" }),
  ]);
});

test("everything becomes a list once something is taken from it", () => {
  expect(withVerb(right({ verbs: ["*"] }), BOX, "seal", false).verbs).toEqual(["view", "update"]);
  expect(withVerb(right({ verbs: ["view"] }), BOX, "seal", true).verbs).toEqual(["view", "seal"]);
});

test("who has the role gains and loses what differs", () => {
  const before = [right({ verbs: ["view", "seal"] })];
  const after = [right({ rule: "open" }), right({ verbs: ["update"] })];
  expect(differences(before, after, KINDS).map((each) => [each.verb.name, each.gained])).toEqual([
    ["view", false],
    ["update", true],
    ["seal", false],
  ]);
  expect(differences(before, before, KINDS)).toEqual([]);
});

test("fields are chosen by naming them, or by naming those left out", () => {
  const all = ["code", "price", "note"];
  expect(all.filter((name) => isChosen(["-price"], name))).toEqual(["code", "note"]);
  expect(withField([], "price", false, all)).toEqual(["-price"]);
  expect(withField(["-price"], "price", true, all)).toEqual([]);
  expect(withField(["code"], "note", true, all)).toEqual(["code", "note"]);
  expect(withField(["code"], "code", false, all)).toEqual(["-*"]);
  expect(withField(["-*"], "code", true, all)).toEqual(["code"]);
  expect(isChosen(["-*"], "code")).toBe(false);
  expect(within(["price"], ["name"])).toEqual(["-*"]);
  expect(within(["-price", "-name"], ["name"])).toEqual(["-name"]);
  expect(within(["-price"], ["name"])).toEqual([]);
});

test("a role's key is made from its name, and is its own", () => {
  expect(keyFor("Chargée de clientèle", [])).toBe("CHARGEE_DE_CLIENTELE");
  expect(keyFor("Caisse", ["CAISSE", "CAISSE_2"])).toBe("CAISSE_3");
  expect(keyFor("أمين الصندوق", ["ROLE"])).toBe("ROLE_2");
  expect(keyFor("2e équipe", [])).toBe("E_EQUIPE");
});
