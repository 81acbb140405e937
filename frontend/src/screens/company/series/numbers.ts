export type Reset = "never" | "yearly" | "daily";
export type Series = {
  code: string;
  version: number;
  label: string;
  prefix: string;
  width: number;
  first_number: number;
  reset: Reset;
  format: string;
  gapless: boolean;
  next: string;
};
export type Pattern = Pick<Series, "prefix" | "width" | "reset" | "format">;

const PERIOD: Record<Reset, (day: string) => string> = {
  never: () => "",
  yearly: (day) => day.slice(0, 4),
  daily: (day) => day.replaceAll("-", ""),
};

/** A number as documents of that day (`2026-11-27`) show it: what the server will write. */
export function writeNumber({ prefix, width, reset, format }: Pattern, number: number, day: string): string {
  const digits = String(number).padStart(width, "0");
  if (format) {
    const [year = "", month = "", date = ""] = day.split("-");
    const known: Record<string, string> = { year, month, day: date, number: digits };
    return format.replace(/{(\w+)}/g, (placeholder, name: string) => known[name] ?? placeholder);
  }
  const period = PERIOD[reset](day);
  return `${prefix}${period}${period && "-"}${digits}`;
}

/** What tells the periods of such a series apart: a format that leaves one out would write a number twice. */
const NEEDED: Record<Reset, string[]> = {
  never: ["number"],
  yearly: ["year", "number"],
  daily: ["year", "month", "day", "number"],
};

/** The placeholders that the format lacks. */
export function missingIn({ format, reset }: Pattern): string[] {
  return format ? NEEDED[reset].map((name) => `{${name}}`).filter((each) => !format.includes(each)) : [];
}
