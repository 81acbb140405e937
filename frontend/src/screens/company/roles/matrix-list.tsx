import { formatList } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";
import { Onward } from "@/platform/screen-head";

import type { GroupsProps } from "./matrix";
import { cellOf } from "./rights";
import type { Kind, Right } from "./types";

/** The same on a telephone: each kind of record says in words what is granted, and opens to be changed. */
export function MatrixList({ groups, areaLabel, rights, onOpen }: GroupsProps) {
  return groups.map(({ area, kinds }) => (
    <section key={area} aria-label={areaLabel(area)}>
      <h2 className="mb-1 text-xs font-medium text-muted-foreground">{areaLabel(area)}</h2>
      <ul className="divide-y divide-border rounded-lg border border-border bg-card">
        {kinds.map((kind) => (
          <li key={kind.key}>
            <button
              type="button"
              onClick={() => onOpen(kind)}
              className="flex min-h-14 w-full items-center gap-2 px-4 py-2 text-start hover:bg-muted"
            >
              <span className="min-w-0 flex-1">
                <bdi className="block font-medium">{capitalised(kind.label)}</bdi>
                <span className="block text-sm text-muted-foreground">
                  <Granted rights={rights} kind={kind} />
                </span>
              </span>
              <Onward />
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Granted({ rights, kind }: { rights: Right[]; kind: Kind }) {
  const t = useT("settings");
  const granted = kind.verbs.filter(({ name }) => cellOf(rights, kind, name) !== "none");
  const language = useLanguage();
  if (granted.length === 0) return t("nothing");
  if (granted.length === kind.verbs.length) return t("everything");
  return formatList(
    granted.map(({ label }) => label),
    language,
  );
}
