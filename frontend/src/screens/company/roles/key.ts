/** A role is known to programs by a key, which nobody has to think of: it is made from what people call it. */
export function keyFor(label: string, taken: string[]): string {
  const plain = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^[^A-Z]+|_+$/g, "")
    .slice(0, 32);
  const stem = plain || "ROLE";
  let key = stem;
  for (let number = 2; taken.includes(key); number += 1) key = `${stem}_${number}`;
  return key;
}
