import { usePreference } from "@/platform/preferences";
import type { SavedView } from "@/platform/saved-views";

export type Limits = {
  /** From how many cards on each value is too full. */
  values: Record<string, number>;
  changed: boolean;
  set: (value: string, most: number | undefined) => void;
  reset: () => void;
};

const NOTHING = {};

/** The limits of a view, and those that this person tries out before saving them. */
export function useLimits(resource: string, view: SavedView | undefined): Limits {
  const name = `limits.${resource}.${view?.id ?? ""}`;
  const [chosen, setChosen] = usePreference<Record<string, number> | undefined>(name, undefined);
  const kept = (view?.options.limits ?? NOTHING) as Record<string, number>;
  const values = chosen ?? kept;

  return {
    values,
    changed: chosen !== undefined && JSON.stringify(chosen) !== JSON.stringify(kept),
    set: (value, most) => {
      const { [value]: _old, ...others } = values;
      setChosen(most === undefined ? others : { ...others, [value]: most });
    },
    reset: () => setChosen(undefined),
  };
}
