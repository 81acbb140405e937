export const DOOR = "company/door/";
export const POLICY = "company.door";

/** Who must come in with a second factor. */
export type Demand = "nobody" | "roles" | "everybody";
type Bounded = "idle_minutes" | "longest_hours" | "password_length";

/** What is asked at sign-in, as far as the reader may see: what is absent is not shown to them. */
export type Policy = {
  version: number;
  /** The least and the most of each number that a company may choose. */
  bounds: Record<Bounded, [number, number]>;
  /** How the reader came in. */
  address: string;
  two_factors: boolean;
  second_factor?: Demand;
  second_factor_roles?: string[];
  networks?: string[];
} & Partial<Record<Bounded, number | null>>;

export type Name = Exclude<keyof Policy, "version" | "bounds" | "address" | "two_factors">;

/** As it is typed: numbers may be empty, networks stand on a line each. */
export type Typed = {
  second_factor: Demand;
  second_factor_roles: string[];
  networks: string;
} & Record<Bounded, string>;

export function typedOf(policy: Policy): Typed {
  const number = (name: Bounded) => String(policy[name] ?? "");
  return {
    second_factor: policy.second_factor ?? "nobody",
    second_factor_roles: policy.second_factor_roles ?? [],
    networks: (policy.networks ?? []).join("\n"),
    idle_minutes: number("idle_minutes"),
    longest_hours: number("longest_hours"),
    password_length: number("password_length"),
  };
}

/** What differs, as the server takes it. */
export function changes(read: Typed, typed: Typed): Record<string, unknown> {
  const names = (Object.keys(typed) as (keyof Typed)[]).filter(
    (name) => JSON.stringify(typed[name]) !== JSON.stringify(read[name]),
  );
  return Object.fromEntries(names.map((name) => [name, sent(name, typed)]));
}

function sent(name: keyof Typed, typed: Typed): unknown {
  if (name === "second_factor" || name === "second_factor_roles") return typed[name];
  if (name === "networks") return typed.networks.split(/[\s,;]+/).filter(Boolean);
  return typed[name] === "" ? null : Number(typed[name]);
}
