import { useQuery } from "@tanstack/react-query";
import { useId } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { useT } from "@/platform/i18n";
import { catalogueQuery } from "@/platform/metadata";

import type { Reach } from "./scopes";

const LABELS = {
  role: "All that the role may",
  reading: "Reading only",
  chosen: "Chosen kinds of records",
} as const satisfies Record<Reach, string>;

type Chosen = { reach: Reach; kinds: string[]; mayWrite: boolean };
type ReachChoiceProps = Chosen & { offered?: Reach[]; onChange: (more: Partial<Chosen>) => void };
const ALL: Reach[] = ["role", "reading", "chosen"];

/** How much of the role the program gets. */
export function ReachChoice({ reach, kinds, mayWrite, offered = ALL, onChange }: ReachChoiceProps) {
  const t = useT("settings");
  const id = useId();
  return (
    <fieldset className="text-sm">
      <legend className="mb-1 font-medium">{t("What it may do")}</legend>
      {offered.map((value) => (
        <label key={value} className="flex min-h-8 items-center gap-2">
          <input
            type="radio"
            name={id}
            checked={reach === value}
            onChange={() => onChange({ reach: value })}
            className="size-4.5 accent-primary"
          />
          {t(LABELS[value])}
        </label>
      ))}
      {reach === "chosen" && (
        <div className="mt-1 grid gap-1 rounded-md bg-muted p-3">
          <Tick
            label={t("Writing too, as far as the role goes")}
            isTicked={mayWrite}
            onTick={() => onChange({ mayWrite: !mayWrite })}
          />
          <Kinds kinds={kinds} onChange={(chosen) => onChange({ kinds: chosen })} />
        </div>
      )}
    </fieldset>
  );
}

type KindsProps = { kinds: string[]; onChange: (kinds: string[]) => void };

function Kinds({ kinds, onChange }: KindsProps) {
  const t = useT("settings");
  const { data = [] } = useQuery(catalogueQuery);
  return (
    <fieldset className="max-h-48 overflow-y-auto rounded border border-border bg-card p-2">
      <legend className="sr-only">{t("Kind of record")}</legend>
      {data.map(({ key, label_plural, module_label }) => (
        <Tick
          key={key}
          label={`${label_plural} (${module_label})`}
          isTicked={kinds.includes(key)}
          onTick={() =>
            onChange(kinds.includes(key) ? kinds.filter((each) => each !== key) : [...kinds, key])
          }
        />
      ))}
    </fieldset>
  );
}

type TickProps = { label: string; isTicked: boolean; onTick: () => void };

function Tick({ label, isTicked, onTick }: TickProps) {
  const id = useId();
  return (
    <span className="flex min-h-8 items-center gap-2">
      <Checkbox id={id} checked={isTicked} onChange={onTick} />
      <label htmlFor={id} className="min-w-0">
        <bdi>{label}</bdi>
      </label>
    </span>
  );
}
