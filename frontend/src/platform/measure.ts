export type Measure = { amount: string; unit: string };

/** An amount with the code of its unit, as records hold it and as an address does: `12.5 KGM`. */
export function measureOf(value: unknown): Measure | null {
  if (typeof value === "string" && value !== "") {
    const [amount = "", unit = ""] = value.split(" ");
    return { amount, unit };
  }
  return typeof value === "object" && value !== null && "amount" in value ? (value as Measure) : null;
}
