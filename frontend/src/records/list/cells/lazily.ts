import { type ComponentType, lazy } from "react";

import { openTexts } from "@/platform/i18n";

/** Typing into cells has texts of its own, fetched with what says them. */
function withTexts<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), openTexts("cells"), openTexts("many")]);
    return part;
  });
}

/** Copying, pasting and what was refused: fetched when somebody first comes to a cell. */
export const Worksheet = withTexts(() => import("./worksheet"));
/** Fetched with the first cell that somebody types into. */
export const CellEditor = withTexts(() => import("./cell-editor"));
