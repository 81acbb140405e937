import { render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";

import "@/sectors";

import { App } from "@/app";
import { createQueryClient } from "@/platform/query-client";
import { askAhead, forgetTold } from "@/platform/told-ahead";
import { buildRouter } from "@/router";

import { FIELDS } from "./test/box-list";
import { BOX, BOX_SERVER, BOXES, OTHER, ROW } from "./test/boxes";
import { ADMIN } from "./test/fixtures";
import { openApp, stubServer } from "./test/render";

const drawn = vi.hoisted(() => vi.fn());

// The frame's own parts, and whenever one of them is drawn.
vi.mock("@/dashboard/bottom-bar", { spy: true });
vi.mock("@/dashboard/top-bar", { spy: true });
vi.mock("@/components/fields/show", async (original) => {
  const actual = await original<typeof import("@/components/fields/show")>();
  const Shown: typeof actual.Shown = (props) => {
    drawn(props.value);
    return actual.Shown(props);
  };
  return { ...actual, Shown };
});

afterEach(forgetTold);

const TOLD = {
  "session/": ADMIN,
  "metadata/": { results: [] },
  "company/may/": { administrator: true, verbs: {}, sets: {} },
  "notifications/unread/": { unread: 3 },
  "metadata/lab.depot.box/": BOX,
  "views/?resource=lab.depot.box": { results: [], default: null, may_share: false },
  [`lab/depot/box/?${FIELDS}`]: { results: [ROW, OTHER], next: null },
};

/** As `main.tsx` begins it, over a server that tells all ahead. */
async function openToldAhead() {
  stubServer({ "undefined start/": { body: { language: "fr", answers: TOLD } } });
  window.history.replaceState(null, "", BOXES);
  const client = createQueryClient();
  const router = buildRouter(client);
  await askAhead({ pathname: BOXES, search: "" }, "fr");
  await router.load();
  render(<App client={client} router={router} />);
}

test("what is told ahead is drawn with the frame, and every value of the first rows once", async () => {
  const { BottomBar } = await import("@/dashboard/bottom-bar");
  const { TopBar } = await import("@/dashboard/top-bar");

  await openToldAhead();
  const grid = await screen.findByRole("grid", { name: "Boxes" });
  expect(await screen.findByText("Notifications, 3 non lues")).toBeInTheDocument();
  await waitFor(() => expect(within(grid).getAllByRole("row")).toHaveLength(3));

  expect(vi.mocked(TopBar)).toHaveBeenCalledTimes(1);
  expect(vi.mocked(BottomBar)).toHaveBeenCalledTimes(1);
  expect(drawn.mock.calls.flat()).toEqual(["A1", "12.50", true, "new", "B2", null, false, "sealed"]);
});

test("a page that was just opened is not asked where it stands; another screen begins at its top", async () => {
  const scrollTo = vi.spyOn(window, "scrollTo");
  openApp(BOXES, BOX_SERVER);
  const link = await screen.findByRole("link", { name: "A1" });
  expect(scrollTo).not.toHaveBeenCalled();

  link.click();
  await waitFor(() => expect(scrollTo).toHaveBeenCalledWith({ top: 0, left: 0, behavior: undefined }));
});
