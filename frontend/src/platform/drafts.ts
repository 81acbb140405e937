/** Where everything begins that this person has typed on this device and not saved. */
export function draftsPrefix(person: string): string {
  return `yz.${person}.draft.`;
}

export function countDrafts(person: string): number {
  return keysOf(person).length;
}

export function forgetDrafts(person: string): void {
  for (const key of keysOf(person)) localStorage.removeItem(key);
}

function keysOf(person: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(draftsPrefix(person)));
}
