import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { adoptLanguage } from "./i18n";
import { fetchLetters, startLetters } from "./letters";

type Way = { pathChanged: boolean };
const shown = () => document.documentElement.dataset.letters;

/** What the browser is asked for, and the screens that one walks through. */
function device(load: () => Promise<unknown> = async () => []) {
  const fonts = { load: vi.fn(load) };
  Object.defineProperty(document, "fonts", { value: fonts, configurable: true });
  const hearers = new Set<(way: Way) => void>();
  const subscribe = vi.fn((_event: string, hear: (way: Way) => void) => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  });
  return { fonts, subscribe, walk: (way: Way) => [...hearers].map((hear) => hear(way)), hearers };
}

function forget(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as the program writes it.
  document.cookie = "yz.letters=; path=/; max-age=0";
  delete document.documentElement.dataset.letters;
}

beforeEach(forget);
afterEach(forget);

test("letters that were fetched are shown from the next screen on, and at once the next time", async () => {
  const { fonts, subscribe, walk, hearers } = device();

  startLetters();
  await fetchLetters({ subscribe });

  expect(fonts.load.mock.calls).toEqual([['1em "Inter Variable"']]);
  expect(document.cookie).toContain("yz.letters=1");
  expect(shown()).toBeUndefined();
  walk({ pathChanged: false });
  expect(shown()).toBeUndefined();
  walk({ pathChanged: true });
  expect(shown()).toBe("own");
  expect(hearers.size).toBe(0);

  delete document.documentElement.dataset.letters;
  startLetters();
  await fetchLetters({ subscribe });
  expect(shown()).toBe("own");
  expect(fonts.load).toHaveBeenCalledTimes(1);
});

test("who reads Arabic has those of Arabic as well", async () => {
  const { fonts, subscribe } = device();
  await adoptLanguage("ar");

  await fetchLetters({ subscribe });

  expect(fonts.load.mock.calls).toEqual([['1em "Inter Variable"'], ['1em "Noto Sans Arabic Variable"', "ا"]]);
});

test("what cannot be fetched is left to the next visit", async () => {
  const { subscribe } = device(() => Promise.reject(new Error("no network")));

  await fetchLetters({ subscribe });

  expect([document.cookie.includes("yz.letters"), subscribe.mock.calls]).toEqual([false, []]);
});
