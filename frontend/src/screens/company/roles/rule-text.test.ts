import { expect, test } from "vitest";

import { comparison, conditionRule, joined } from "./rule-text";

const CITY = { name: "city", label: "city", kind: "text" } as const;
const AGENT = { name: "agent", label: "agent", kind: "relation" } as const;
const TOTAL = { name: "total", label: "total", kind: "money" } as const;
const OPEN = { name: "open", label: "open", kind: "boolean" } as const;

test("a comparison is written as rules are", () => {
  expect(comparison(CITY, "==", 'Fès "médina"')).toBe('city == "Fès \\"médina\\""');
  expect(comparison(TOTAL, ">=", "12,50")).toBe("total >= 12.50");
  expect(comparison(OPEN, "!=", "true")).toBe("open != true");
  expect(comparison(AGENT, "==", "actor.profile")).toBe("agent == actor.profile");
  expect(comparison(AGENT, "==", "actor.team")).toBe("agent in actor.team");
  expect(comparison(AGENT, "!=", "actor.team")).toBe("agent not in actor.team");
  expect(comparison(AGENT, "==", "actor.colleagues")).toBe("agent in actor.colleagues");
  expect(comparison(AGENT, "==", "null")).toBe("agent == null");
});

test("what must also hold is added, and an alternative stays one", () => {
  expect(joined("", "open == true")).toBe("open == true");
  expect(joined("open", "total < 5")).toBe("open and total < 5");
  expect(joined("open or sealed", "total < 5")).toBe("(open or sealed) and total < 5");
});

test("a condition is asked of whoever acts", () => {
  expect(conditionRule({ name: "active", label: "", arity: 0 })).toBe("active()");
  expect(conditionRule({ name: "de", label: "", arity: 1 })).toBe("de(actor.profile)");
});
