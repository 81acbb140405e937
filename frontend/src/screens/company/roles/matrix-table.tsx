import { SlidersHorizontal } from "lucide-react";
import { useId } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import type { GroupsProps } from "./matrix";
import { COLUMNS, cellOf, isLocked as isBeyond } from "./rights";
import type { Kind, Verb } from "./types";

const IS_COLUMN = new Set<string>(COLUMNS);

/** One row for each kind of record; what has no column stands behind its last. */
export function MatrixTable({ groups, areaLabel, ...cells }: GroupsProps) {
  const t = useT("settings");
  const reasonId = useId();
  const verbs = groups.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.verbs));

  return (
    <div className="rounded-lg border border-border bg-card">
      <p id={reasonId} className="sr-only">
        {t("You do not have this right yourself.")}
      </p>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className="sticky top-0 z-1 bg-card px-4 py-2 text-start font-medium">
              {t("Kind of record")}
            </th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className="sticky top-0 z-1 bg-card px-1 py-2 font-medium">
                {capitalised(verbs.find((verb) => verb.name === name)?.label ?? name)}
              </th>
            ))}
            <th scope="col" className="sticky top-0 z-1 bg-card px-2 py-2 font-medium">
              {t("Other acts, fields, records")}
            </th>
          </tr>
        </thead>
        {groups.map(({ area, kinds }) => (
          <tbody key={area}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={COLUMNS.length + 2}
                className="bg-muted px-4 py-1.5 text-start text-xs font-medium text-muted-foreground"
              >
                {areaLabel(area)}
              </th>
            </tr>
            {kinds.map((kind) => (
              <KindRow key={kind.key} kind={kind} {...cells} reasonId={reasonId} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type KindRowProps = Omit<GroupsProps, "groups" | "areaLabel"> & { kind: Kind; reasonId: string };

function KindRow({ kind, onOpen, ...cells }: KindRowProps) {
  const t = useT("settings");
  const acts = kind.verbs.filter(({ name }) => !IS_COLUMN.has(name));
  const granted = acts.filter(({ name }) => cellOf(cells.rights, kind, name) !== "none");
  return (
    <tr className="border-t border-border hover:bg-muted">
      <th scope="row" className="px-4 py-1 text-start font-medium">
        <bdi>{capitalised(kind.label)}</bdi>
        <span className="block text-xs font-normal text-muted-foreground">
          <bdi>{kind.module_label}</bdi>
        </span>
      </th>
      {COLUMNS.map((name) => (
        <td key={name} className="px-1 py-1 text-center">
          <Cell {...cells} kind={kind} verb={kind.verbs.find((verb) => verb.name === name)} />
        </td>
      ))}
      <td className="px-2 py-1 text-center">
        <Button
          variant="quiet"
          aria-label={t("Details: {{kind}}", { kind: kind.label })}
          onClick={() => onOpen(kind)}
        >
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          {acts.length > 0 && (
            <span className="tabular-nums" dir="ltr">
              {granted.length}/{acts.length}
            </span>
          )}
        </Button>
      </td>
    </tr>
  );
}

type CellProps = Omit<KindRowProps, "onOpen"> & { verb: Verb | undefined };

function Cell({ kind, verb, rights, isLocked, onToggle, reasonId }: CellProps) {
  const t = useT("settings");
  if (!verb) return <span className="text-muted-foreground">·</span>;
  const cell = cellOf(rights, kind, verb.name);
  const beyond = isBeyond(verb);
  const isFixed = isLocked || beyond;
  return (
    <Checkbox
      aria-label={`${capitalised(kind.label)} : ${verb.label}`}
      aria-disabled={isFixed || undefined}
      aria-describedby={beyond ? reasonId : undefined}
      title={beyond ? t("You do not have this right yourself.") : partTitle(cell === "part", t)}
      checked={cell === "all"}
      some={cell === "part"}
      onChange={() => !isFixed && onToggle(kind, verb)}
      className={isFixed ? "cursor-not-allowed opacity-50" : "cursor-pointer"}
    />
  );
}

function partTitle(isPart: boolean, t: ReturnType<typeof useT<"settings">>): string | undefined {
  return isPart ? t("On some records, or some fields: see the details.") : undefined;
}
