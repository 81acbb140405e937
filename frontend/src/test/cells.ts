import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import { BOX_SERVER, OTHER, ROW } from "./boxes";
import { refusal } from "./render";

export const PATCH = "PATCH lab/depot/box/b1/";
export const CHANGE = "POST lab/depot/box/change/";
export const stale = refusal(409, "version_perimee", "Quelqu'un d'autre l'a modifiée.");

/** The cell of a row, by place: code, price, open, state. */
export async function cell(row: number, column: number): Promise<HTMLElement> {
  const grid = await screen.findByRole("grid", { name: "Boxes" });
  const line = within(grid).getAllByRole("row")[row + 1] as HTMLElement;
  return line.querySelector(`[aria-colindex="${column + 1}"]`) as HTMLElement;
}

export async function at(row: number, column: number): Promise<HTMLElement> {
  const found = await cell(row, column);
  found.focus();
  // What makes a list a sheet comes with the first cell that somebody is in.
  await waitFor(() => expect(document.querySelector("[data-slot=sheet]")).toBeInTheDocument());
  return found;
}

/** A server that keeps the price of the first box, and counts its versions. */
export function keeping(start = 3) {
  const kept = { ...ROW, version: start };
  return {
    kept,
    answers: {
      ...BOX_SERVER,
      "GET lab/depot/box/": () => ({ body: { results: [kept, OTHER], next: null } }),
      "GET lab/depot/box/b1/": () => ({ body: { ...kept } }),
    },
  };
}

export function clipboard(type: "copy" | "paste", target: HTMLElement, text = "") {
  const data = new Map([["text/plain", text]]);
  const event = createEvent[type](target, {
    clipboardData: {
      setData: (kind: string, value: string) => data.set(kind, value),
      getData: (kind: string) => data.get(kind) ?? "",
    },
  });
  fireEvent(target, event);
  return data;
}
