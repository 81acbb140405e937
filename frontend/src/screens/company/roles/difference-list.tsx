import { Minus, Plus } from "lucide-react";

import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { differences } from "./rights";
import type { Kind, Right } from "./types";

/** More than anybody reads one by one; the number tells the rest. */
const MOST = 12;

type DifferenceListProps = { before: Right[]; after: Right[]; kinds: Kind[]; people: number };

/** What saving means, before it is done: who gains and who loses what. */
export function DifferenceList({ before, after, kinds, people }: DifferenceListProps) {
  const t = useT("settings");
  const found = differences(before, after, kinds);
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  return (
    <div className="max-h-40 overflow-y-auto text-sm">
      <p className="font-medium">{t("{{count}} people feel it at their next click:", { count: people })}</p>
      <ul className="flex flex-wrap gap-x-4">
        {found.slice(0, MOST).map(({ kind, verb, gained }) => (
          <li key={`${kind.key}.${verb.name}`} className="flex items-center gap-1">
            {gained ? (
              <Plus aria-label={t("gained")} className="size-4 text-primary" />
            ) : (
              <Minus aria-label={t("lost")} className="size-4 text-danger" />
            )}
            <bdi>{`${capitalised(kind.label)} : ${verb.label}`}</bdi>
          </li>
        ))}
        {found.length > MOST && <li>{t("and {{count}} more", { count: found.length - MOST })}</li>}
        {found.length === 0 && <li>{t("other fields or other records")}</li>}
      </ul>
    </div>
  );
}
