import { useId, useMemo, useState } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { AREA_LABELS } from "@/dashboard/navigation";
import { useT } from "@/platform/i18n";
import { useMediaQuery } from "@/platform/media-query";
import { AREAS, type Area } from "@/platform/metadata";
import { folded } from "@/platform/text";

import { MatrixList } from "./matrix-list";
import { MatrixTable } from "./matrix-table";
import { cellOf } from "./rights";
import type { Kind, Right, Verb } from "./types";

export type MatrixProps = {
  kinds: Kind[];
  rights: Right[];
  isLocked: boolean;
  onToggle: (kind: Kind, verb: Verb) => void;
  onOpen: (kind: Kind) => void;
};
export type Grouped = { area: Area; kinds: Kind[] };
export type GroupsProps = Omit<MatrixProps, "kinds"> & {
  groups: Grouped[];
  areaLabel: (area: Area) => string;
};

/** Kinds of records by part of the business, and what may be done with each of them. */
export function Matrix({ kinds, ...matrix }: MatrixProps) {
  const t = useT("settings");
  const id = useId();
  const isWide = useMediaQuery("(min-width: 64rem)");
  const [typed, setTyped] = useState("");
  const [onlyGranted, setOnlyGranted] = useState(false);
  const shown = kinds.filter(
    (kind) => isNamed(kind, typed) && (!onlyGranted || isGranted(matrix.rights, kind)),
  );
  const groups = useMemo(() => grouped(shown), [shown]);
  const Groups = isWide ? MatrixTable : MatrixList;

  return (
    <section aria-label={t("What the role may do")} className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Input
          type="search"
          aria-label={t("Search a kind of record")}
          placeholder={t("Orders, stock, people…")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="max-w-72"
        />
        <span className="inline-flex min-h-10 items-center gap-2 text-sm">
          <Checkbox
            id={id}
            checked={onlyGranted}
            onChange={(event) => setOnlyGranted(event.target.checked)}
          />
          <label htmlFor={id}>{t("Only what is granted")}</label>
        </span>
      </div>
      {groups.length === 0 ? (
        <p className="p-4 text-muted-foreground">{t("Nothing found.")}</p>
      ) : (
        <Groups {...matrix} groups={groups} areaLabel={(area) => t(AREA_LABELS[area])} />
      )}
    </section>
  );
}

function isNamed({ label, module_label }: Kind, typed: string): boolean {
  return folded(`${label} ${module_label}`).includes(folded(typed.trim()));
}

function isGranted(rights: Right[], kind: Kind): boolean {
  return kind.verbs.some(({ name }) => cellOf(rights, kind, name) !== "none");
}

function grouped(kinds: Kind[]): Grouped[] {
  return AREAS.map((area) => ({ area, kinds: kinds.filter((kind) => kind.area === area) })).filter(
    (group) => group.kinds.length > 0,
  );
}
