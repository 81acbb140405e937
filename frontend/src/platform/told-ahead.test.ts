import { afterEach, expect, test, vi } from "vitest";

import { request } from "./api";
import { chooseLanguage, chosenLanguage } from "./i18n";
import { noteRights, onOtherRights } from "./rights-mark";
import { readAs } from "./seen-role";
import { askAhead, forgetTold } from "./told-ahead";

const LIST = { pathname: "/yoozak/commande/commande", search: "" };
const START = "/api/v1/start/?at=%2Fyoozak%2Fcommande%2Fcommande";

afterEach(() => {
  vi.useRealTimers();
  forgetTold();
});

/** A server that tells `answers` ahead, in French, and whatever else it is asked. */
function server(answers: Record<string, unknown>, headers = {}) {
  const told = JSON.stringify({ language: "fr", answers });
  const fetch = vi.fn(async (url: string, _init?: RequestInit) =>
    url.startsWith("/api/v1/start/") ? new Response(told, { headers }) : new Response('"asked"'),
  );
  vi.stubGlobal("fetch", fetch);
  return { urls: () => fetch.mock.calls.map(([url]) => url), fetch };
}

test("what was told ahead is not asked, once", async () => {
  const { urls } = server({ "metadata/": "told", "views/?resource=a": "told too" });

  expect(await askAhead(LIST, undefined)).toBe("fr");

  expect(await request("GET", "metadata/")).toBe("told");
  expect(await request("GET", "views/?resource=a")).toBe("told too");
  expect(await request("GET", "views/?resource=b")).toBe("asked");
  expect(await request("GET", "metadata/")).toBe("asked");
  expect(urls()).toEqual([START, "/api/v1/views/?resource=b", "/api/v1/metadata/"]);
});

test("the question is the page's own, letter for letter and without a header of ours", async () => {
  const { fetch } = server({});

  await askAhead({ pathname: "/connexion", search: "" }, "ar");

  expect(fetch.mock.calls).toEqual([
    ["/api/v1/start/?at=%2Fconnexion&language=ar", { credentials: "same-origin" }],
  ]);
});

test("an address that asks something of its own says so, and not what", async () => {
  const { urls } = server({});

  await askAhead({ ...LIST, search: "?q=Salma" }, undefined);

  expect(urls()).toEqual([`${START}%3F`]);
});

test("who asks before the answer is there waits for it", async () => {
  const { urls } = server({ "session/": "told" });

  const told = askAhead(LIST, undefined);
  const session = request("GET", "session/");

  expect([await told, await session]).toEqual(["fr", "told"]);
  expect(urls()).toEqual([START]);
});

test.each([
  ["in another language", () => chooseLanguage("ar")],
  ["before something was changed", () => request("POST", "session/")],
  ["with other rights than one has by now", () => noteRights("others")],
])("what was told %s is asked again", async (_why, meanwhile) => {
  onOtherRights(forgetTold);
  server({ "metadata/": "told" }, { "X-Rights": "mine" });
  await askAhead(LIST, undefined);

  await meanwhile();

  expect(await request("GET", "metadata/")).toBe("asked");
});

test("what was told a while ago is asked again", async () => {
  vi.useFakeTimers();
  server({ "metadata/": "told", "dashboard/": "told" });
  await askAhead(LIST, undefined);

  vi.advanceTimersByTime(9_999);
  expect(await request("GET", "metadata/")).toBe("told");
  vi.advanceTimersByTime(1);
  expect(await request("GET", "dashboard/")).toBe("asked");
});

test("who sees as a role asks for each thing with its rights", async () => {
  const { urls } = server({ "metadata/": "told" });
  readAs("COURSIER");

  expect(await askAhead(LIST, undefined)).toBeUndefined();

  expect(await request("GET", "metadata/")).toBe("asked");
  expect(urls()).toEqual(["/api/v1/metadata/"]);
});

test.each([
  ["no network", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["a refusal", async () => new Response("{}", { status: 403 })],
])("with %s nothing was told", async (_what, answer) => {
  vi.stubGlobal(
    "fetch",
    vi.fn((url: string) =>
      url.startsWith("/api/v1/start/") ? answer() : Promise.resolve(new Response("1")),
    ),
  );

  expect(await askAhead(LIST, undefined)).toBeUndefined();
  expect(await request("GET", "session/")).toBe(1);
});

test("the page is told which language was chosen on this device", async () => {
  expect(chosenLanguage()).toBeUndefined();

  await chooseLanguage("ar");

  expect(chosenLanguage()).toBe("ar");
  expect(document.cookie.split("; ")).toContain("yz.language=ar");
});
