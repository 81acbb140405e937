import { openTexts } from "@/platform/i18n";

/** The dialog with its own texts, fetched by the first who has something sent. */
export async function opening() {
  const [screen] = await Promise.all([import("./report-dialog"), openTexts("reports")]);
  return screen;
}
