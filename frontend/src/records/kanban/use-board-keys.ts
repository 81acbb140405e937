import type { KeyboardEvent } from "react";

import { inReadingOrder, type useCarrying } from "./use-carrying";

const CARD = "[data-card]";

/** Arrows lead from card to card, unless they carry one. */
export function useBoardKeys(carrying: ReturnType<typeof useCarrying>) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>(CARD);
    if (!card || card !== event.target || carrying.onKey(event)) return;
    const [back, on] = inReadingOrder(card);
    if (event.key === "ArrowDown") focusOn(beside(card, 1));
    else if (event.key === "ArrowUp") focusOn(beside(card, -1));
    else if (event.key === on) focusOn(across(event.currentTarget, card, 1));
    else if (event.key === back) focusOn(across(event.currentTarget, card, -1));
    else if (event.key === "Enter") card.querySelector<HTMLElement>("a")?.click();
    else return;
    event.preventDefault();
  };
  return { onKeyDown };
}

function focusOn(card: HTMLElement | undefined): void {
  card?.focus();
}

function beside(card: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const cards = cardsIn(card.closest("[data-column]"));
  return cards[cards.indexOf(card) + by];
}

/** The first card of the next column that has any. */
function across(board: HTMLElement, card: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const columns = [...board.querySelectorAll("[data-column]")];
  const present = columns.indexOf(card.closest("[data-column]") as Element);
  const further = by === 1 ? columns.slice(present + 1) : columns.slice(0, present).reverse();
  return further.map((column) => cardsIn(column)[0]).find(Boolean);
}

function cardsIn(column: Element | null): HTMLElement[] {
  return [...(column?.querySelectorAll<HTMLElement>(CARD) ?? [])];
}
