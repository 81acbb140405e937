/** Makes a thing once for each set of names, for things that are dear and few. */
export function onceEach<Names extends string[], Made>(
  make: (...names: Names) => Made,
): (...names: Names) => Made {
  const made = new Map<string, Made>();
  return (...names) => {
    const name = names.join(" ");
    const known = made.get(name);
    if (known !== undefined) return known;
    const thing = make(...names);
    made.set(name, thing);
    return thing;
  };
}
