import { Notice } from "@/components/ui/notice";

import type { ResultatAffectation } from "./types";

type Numerotee = { id: string; id_yz?: unknown };
type RefuseesProps = { resultats: ResultatAffectation[]; records: Numerotee[] };

/** Les commandes qui n'ont pas été affectées, et pourquoi. */
export function Refusees({ resultats, records }: RefuseesProps) {
  const numero = (id: string) => String(records.find((record) => record.id === id)?.id_yz ?? id);
  if (resultats.length === 0) return null;
  return (
    <Notice tone="danger" role="alert">
      <ul>
        {resultats.map(({ id, error }) => (
          <li key={id}>
            {numero(id)} : {error?.message} <span className="font-mono text-xs">{error?.code}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function refusees(resultats: ResultatAffectation[]): ResultatAffectation[] {
  return resultats.filter(({ ok }) => !ok);
}
