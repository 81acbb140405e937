import { onlineManager } from "@tanstack/react-query";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { database } from "@/platform/database";
import type { Act } from "@/platform/outbox/act";
import { BOX_SERVER } from "./boxes";
import { type Answers, openApp } from "./render";

export const ONE = "lab/depot/box/b1/";
export const PATCH = `PATCH ${ONE}`;
export const CREATE = "POST lab/depot/box/";
export const HOUR = 60 * 60_000;

export type Opened = ReturnType<typeof openApp>;

export const cut = () => Promise.reject(new TypeError("Failed to fetch"));

/** The server is away until the answer is called. */
export function disconnect({ fetch }: Opened): () => void {
  const connected = fetch.getMockImplementation();
  fetch.mockImplementation(cut);
  onlineManager.setOnline(false);
  return () => {
    if (connected) fetch.mockImplementation(connected);
    onlineManager.setOnline(true);
  };
}

export function keysOf({ fetch }: Opened, call: string): (string | undefined)[] {
  const [method, path] = call.split(" ");
  return fetch.mock.calls
    .filter(([url, init]) => init.method === method && url === `/api/v1/${path}`)
    .map(([, init]) => (init.headers as Record<string, string>)["Idempotency-Key"]);
}

export async function type(label: string | RegExp, text: string) {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

export async function save(label = "Enregistrer") {
  await userEvent.click(screen.getByRole("button", { name: label }));
}

export const acts = async () => (await database()).getAll("acts");

/** An act that is there when the program starts. */
export async function put(changes: Partial<Act> = {}): Promise<void> {
  const act: Omit<Act, "place"> = {
    key: "k1",
    person: "u1",
    resource: "lab.depot.box",
    record: "b1",
    method: "PATCH",
    path: ONE,
    values: { code: "A7" },
    version: 3,
    title: "A1",
    deed: "",
    form: { code: "A7" },
    madeAt: Date.now(),
    state: "waiting",
    follows: null,
    triedAt: null,
    failures: 0,
    refusal: null,
    ...changes,
  };
  await (await database()).add("acts", act as Act);
}

export async function openOutbox(answers: Answers) {
  const opened = openApp("/envois", { ...BOX_SERVER, ...answers });
  const card = within(await screen.findByRole("article"));
  return { ...opened, card };
}
