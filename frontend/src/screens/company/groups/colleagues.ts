import { useQueryClient } from "@tanstack/react-query";

import { useT } from "@/platform/i18n";
import type { Related } from "@/platform/resources";
import { folded } from "@/platform/text";

import { companyQuery } from "../company";
import { nameOf, PEOPLE, type Person } from "../people/types";

/** More are found by typing another letter. */
const MOST = 20;

/** Searches those who work here, besides some, for a picker. */
export function useColleagues() {
  const t = useT("settings");
  const client = useQueryClient();
  return (typed: string, besides: Related[] = []) => ({
    queryKey: ["company", "colleagues", typed, ...besides.map(({ id }) => id)],
    queryFn: async (): Promise<Related[]> => {
      const { results } = await client.ensureQueryData(companyQuery<{ results: Person[] }>(PEOPLE));
      const wanted = folded(typed);
      return results
        .filter(({ is_active: works = true }) => works)
        .filter(({ id }) => !besides.some((other) => other.id === id))
        .filter(({ name, email = "" }) => folded(`${name} ${email}`).includes(wanted))
        .slice(0, MOST)
        .map((person) => ({ id: person.id, label: nameOf(person, t("A colleague")) }));
    },
  });
}

export type SearchColleagues = ReturnType<typeof useColleagues>;
