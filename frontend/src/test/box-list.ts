import { screen, within } from "@testing-library/react";

import type { openApp } from "./render";

/** The list of boxes, and the columns that it asks for. */
export const LIST = "GET lab/depot/box/";
export const FIELDS = "fields=code%2Cprice%2Copen%2Cstate%2Cversion";

/** The rows of the list below its headings. */
export async function rows() {
  const grid = await screen.findByRole("grid", { name: "Boxes" });
  return within(grid).getAllByRole("row").slice(1);
}

/** What the list was asked, one address per request. */
export function asked({ fetch }: ReturnType<typeof openApp>): string[] {
  const path = "/api/v1/lab/depot/box/";
  return fetch.mock.calls
    .map(([url]) => String(url))
    .filter((url) => url.startsWith(`${path}?`))
    .map((url) => url.slice(path.length));
}
