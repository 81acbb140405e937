import { usePreference } from "@/platform/preferences";

type Kept<T> = { version: number; value: T };

export type Draft<T> = {
  value: T;
  /** The version that was changed, which may be older than the one that was read since. */
  version: number;
  isDirty: boolean;
  set: (value: T) => void;
  forget: () => void;
};

/**
 * What somebody changes, over what was read. It is kept on this device until it is saved or given up, with the
 * version from which it began: the server tells if a colleague was faster.
 */
export function useDraft<T>(name: string, read: T, version: number): Draft<T> {
  const [kept, keep] = usePreference<Kept<T> | undefined>(`draft.${name}`, undefined);
  const value = kept?.value ?? read;
  const from = kept?.version ?? version;
  return {
    value,
    version: from,
    isDirty: kept !== undefined && JSON.stringify(value) !== JSON.stringify(read),
    set: (next) => keep({ version: from, value: next }),
    forget: () => keep(undefined),
  };
}
