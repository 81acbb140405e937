import { contrast, mix, READABLE } from "./contrast";

/** How a company looks; what is empty is as we made it. */
export type Brand = { colour: string; logo: string; icon: string };
export type Light = "light" | "dark";

type Surroundings = { surfaces: string[]; card: string; quiet: string };

/** What words in the company's colour stand on, as index.css has it. `quiet` words stand on what is selected, too. */
export const SURROUNDINGS: Record<Light, Surroundings> = {
  light: { surfaces: ["#f6f7f7", "#ffffff", "#eef1f1"], card: "#ffffff", quiet: "#52605d" },
  dark: { surfaces: ["#0f1514", "#161e1c", "#202a28"], card: "#161e1c", quiet: "#a3b1ad" },
};
const [BLACK, WHITE] = ["#000000", "#ffffff"];

/** On the surface where it is read worst. */
export function poorestContrast(colour: string, light: Light = "light"): number {
  return Math.min(...SURROUNDINGS[light].surfaces.map((surface) => contrast(colour, surface)));
}

/** The roles that a company's one colour plays, by day and by night; each can be read where it stands. */
export function tokensOf(colour: string, light: Light): Record<string, string> {
  if (light === "light") {
    return {
      "--primary": colour,
      "--primary-strong": mix(colour, BLACK, 0.2),
      "--on-primary": WHITE,
      "--selected": tint(colour, light),
    };
  }
  const primary = lightEnough(colour);
  return {
    "--primary": primary,
    "--primary-strong": mix(primary, WHITE, 0.35),
    "--on-primary": SURROUNDINGS.dark.surfaces[0] ?? BLACK,
    "--selected": tint(primary, light),
  };
}

/** The nearest lighter one that can be read by night. */
function lightEnough(colour: string): string {
  const steps = Array.from({ length: 21 }, (_, step) => mix(colour, WHITE, step / 20));
  return steps.find((each) => poorestContrast(each, "dark") >= READABLE) ?? WHITE;
}

/** As much of the colour in a card as leaves words on it readable. */
function tint(colour: string, light: Light): string {
  const { card, quiet } = SURROUNDINGS[light];
  const shares = [0.2, 0.16, 0.12, 0.09, 0.06, 0.03];
  const tints = shares.map((share) => mix(card, colour, share));
  const fits = (each: string) => [colour, quiet].every((words) => contrast(words, each) >= READABLE);
  return tints.find(fits) ?? card;
}

/** Without a picture of the company's own, the first letter of its name in its colour. */
export function letterIcon(name: string, colour: string): string {
  const letter = (Array.from(name.trim())[0] ?? "").toLocaleUpperCase().replace(/[<&]/, "");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/><text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="#fff">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
