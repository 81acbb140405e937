import type { Row } from "../resources";
import type { Act } from "./act";

/** A record as it will be once the server has taken what waits; what it refused is not pretended. */
export function overlaid<T extends Row>(row: T, acts: Act[]): T {
  const forms = acts.filter(({ state }) => state === "waiting").map(({ form }) => form);
  return Object.assign({}, row, ...forms);
}
