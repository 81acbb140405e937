import { useState } from "react";

export type Selection = {
  ids: string[];
  contient: (id: string) => boolean;
  basculer: (id: string) => void;
  remplacer: (ids: string[]) => void;
};

/** Les commandes cochées et encore affichées : on n'affecte jamais ce qu'on ne voit plus. */
export function useSelection(affichees: string[]): Selection {
  const [cochees, setCochees] = useState<string[]>([]);

  return {
    ids: affichees.filter((id) => cochees.includes(id)),
    contient: (id) => cochees.includes(id),
    basculer: (id) =>
      setCochees((avant) => (avant.includes(id) ? avant.filter((autre) => autre !== id) : [...avant, id])),
    remplacer: setCochees,
  };
}
