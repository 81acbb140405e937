import "@testing-library/jest-dom/vitest";

import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

import { chooseLanguage } from "@/platform/i18n";

// The first screen of a file loads its chunk, which a busy machine may do slowly.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks because it draws nothing.
window.scrollTo = () => {};
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
  await chooseLanguage("fr");
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
