import type { Description } from "@/platform/metadata";

import type { Answer, Answers } from "./render";

export type Records = Record<string, { id: string }[]>;
/** Told of every action; what it gives back is what became of the record, what it throws a refusal. */
export type Act = (key: string, id: string, name: string, values: unknown) => Promise<object | undefined>;

/** What a server answers that has these records and nothing else. */
export function answersAbout(records: Records): Answers {
  const about = Object.entries(records).flatMap(([key, rows]) => [
    [`GET metadata/${key}/`, { body: { ...NOTHING, key, path: pathOf(key) } }],
    [`GET ${pathOf(key)}`, () => ({ body: { results: rows, next: null } })],
  ]);
  return Object.fromEntries(about);
}

/** The answer to `POST <record>/actions/<name>/`, if it is about one of the records. */
export async function answerToAct(
  records: Records,
  act: Act,
  call: string,
  values: object,
): Promise<Answer | undefined> {
  const [, path = "", id = "", name = ""] = /^POST (.+\/)([^/]+)\/actions\/([^/]+)\/$/.exec(call) ?? [];
  const [key, rows] = Object.entries(records).find(([each]) => pathOf(each) === path) ?? [];
  const row = rows?.find((each) => each.id === id);
  if (!key || !row) return undefined;
  try {
    return { body: Object.assign(row, await act(key, id, name, values)) };
  } catch (error) {
    return { status: 422, body: { code: "refuse", message: (error as Error).message, champs: {} } };
  }
}

function pathOf(key: string): string {
  return `${key.replaceAll(".", "/")}/`;
}

const NOTHING: Description = {
  key: "",
  path: "",
  label: "",
  label_plural: "",
  verbs: ["view"],
  fields: [],
  lines: [],
  title: [],
  search: [],
  filters: [],
  figures: { groups: [], measures: {} },
  views: [],
  form: [],
  actions: [],
};
