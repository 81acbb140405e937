import { ADMIN } from "./fixtures";
import type { Answers } from "./render";

export const NADIA = {
  id: "u1",
  version: 1,
  name: "Nadia Alaoui",
  first_name: "Nadia",
  last_name: "Alaoui",
  email: "admin@yoozak.test",
  role: "ADMIN",
  is_active: true,
};

/** A company whose administrator looks at its settings. */
export const COMPANY_SERVER: Answers = {
  "GET session/": { body: ADMIN },
  "GET company/may/": {
    body: {
      administrator: true,
      verbs: {
        "company.person": ["view", "update"],
        "company.role": ["view", "create", "update", "delete", "assign", "why", "see_as"],
        "company.key": ["view", "create", "delete"],
      },
    },
  },
  "GET company/people/": { body: { results: [NADIA] } },
};
