import { type ComponentType, lazy } from "react";

import { fetchPicking } from "@/components/ui/picking";
import { openTexts } from "@/platform/i18n";

/** Typing into cells has texts of its own, fetched with what says them. */
function withTexts<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), openTexts("cells"), openTexts("many")]);
    return part;
  });
}

/**
 * Copying, pasting and what was refused: fetched when somebody first comes to a cell, with what they type into. A key
 * that opened an editor which is still on its way would lose those after it.
 */
export const Worksheet = withTexts(async () => {
  const [sheet] = await Promise.all([import("./worksheet"), import("./cell-editor"), fetchPicking()]);
  return sheet;
});
export const CellEditor = withTexts(() => import("./cell-editor"));
