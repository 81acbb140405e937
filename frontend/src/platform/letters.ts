/**
 * The platform's own letters weigh a sixth of a first screen. A device that does not have them yet draws it with its
 * own, fetches them behind it, and shows them from its next screen on: nothing is drawn anew under somebody's eyes.
 */
import { cookie } from "./cookie";

/** Also tells the server that the page may ask for them at once (`api/first_files.py`). */
const KEPT = "yz.letters";
const LATIN = '1em "Inter Variable"';
const ARABIC = '1em "Noto Sans Arabic Variable"';

type Screens = {
  subscribe: (event: "onBeforeLoad", hear: (way: { pathChanged: boolean }) => void) => () => void;
};

/** Before anything is drawn. */
export function startLetters(): void {
  if (cookie(KEPT)) show();
}

/** When the first screen is there. */
export async function fetchLetters(screens: Screens): Promise<void> {
  if (cookie(KEPT)) return;
  const isArabic = document.documentElement.lang === "ar";
  // One letter stands for the file that holds it.
  const files = [document.fonts.load(LATIN), ...(isArabic ? [document.fonts.load(ARABIC, "ا")] : [])];
  const fetched = await Promise.all(files).catch(() => null);
  if (!fetched) return;
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser knows another way.
  document.cookie = `${KEPT}=1; path=/; max-age=31536000; samesite=lax`;
  const stop = screens.subscribe("onBeforeLoad", ({ pathChanged }) => {
    if (!pathChanged) return;
    stop();
    show();
  });
}

function show(): void {
  document.documentElement.dataset.letters = "own";
}
