import { openTexts } from "@/platform/i18n";

/** The dialog with its own texts, fetched by the first who shares something. */
export async function opening() {
  const [screen] = await Promise.all([import("./share-dialog"), openTexts("sharing")]);
  return screen;
}
