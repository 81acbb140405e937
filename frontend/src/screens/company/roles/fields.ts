/** Lists of fields as rights have them: none said is all; `-price` is all but that one; `-*` is none. */

const NONE = "-*";

export function isChosen(list: string[], field: string): boolean {
  if (list.length === 0) return true;
  if (list.includes(NONE)) return false;
  return isExcluding(list) ? !list.includes(`-${field}`) : list.includes(field);
}

/** The list with the field in or out. One that says what is left out goes on doing so, for fields yet to come. */
export function withField(list: string[], field: string, isIn: boolean, all: string[]): string[] {
  const chosen = all.filter((name) => (name === field ? isIn : isChosen(list, name)));
  if (chosen.length === 0) return [NONE];
  const isOpen = list.length === 0 || (isExcluding(list) && !list.includes(NONE));
  if (!isOpen) return chosen;
  return all.filter((name) => !chosen.includes(name)).map((name) => `-${name}`);
}

/** What a list means for a kind of record that has only these fields; one that names none of them chooses none. */
export function within(list: string[], all: string[]): string[] {
  if (list.length === 0 || list.includes(NONE)) return list;
  const known = list.filter((name) => all.includes(name.replace(/^-/, "")));
  return known.length === 0 && !isExcluding(list) ? [NONE] : known;
}

function isExcluding(list: string[]): boolean {
  return list.some((name) => name.startsWith("-"));
}
