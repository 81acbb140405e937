import "@testing-library/jest-dom/vitest";
import "fake-indexeddb/auto";

import { onlineManager } from "@tanstack/react-query";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { fetchPicking } from "@/components/ui/picking";
import { fetchPopups } from "@/components/ui/pressed";
import { database } from "@/platform/database";
import { adoptLanguage, openTexts, takeChosen } from "@/platform/i18n";

// The first screen of a file loads its chunk, which a busy machine may do slowly.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks because it draws nothing.
window.scrollTo = () => {};
Element.prototype.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
// A list without end draws what its frame shows: here, a frame of this size.
Object.defineProperty(Element.prototype, "clientHeight", { value: 600 });
Object.defineProperty(Element.prototype, "clientWidth", { value: 1000 });
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), { matches: true, media: query }) as unknown as MediaQueryList;

beforeEach(async () => {
  await adoptLanguage("fr");
  takeChosen();
  // Screens are also drawn without the router, which fetches the texts of theirs.
  await openTexts("settings");
  // What opens comes behind a first screen; `menu.test.tsx` and `search-combobox.test.tsx` wait for it.
  await Promise.all([fetchPopups(), fetchPicking()]);
  localStorage.clear();
  sessionStorage.clear();
  onlineManager.setOnline(true);
  const kept = await database();
  await Promise.all([kept.clear("session"), kept.clear("reads"), kept.clear("acts")]);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
