import { lazy } from "react";

import { openTexts } from "@/platform/i18n";

/** Fetched with its texts, when somebody first takes a list out. */
export const ExportDialog = lazy(async () => {
  const [dialog] = await Promise.all([import("./export-dialog"), openTexts("imports")]);
  return dialog;
});
