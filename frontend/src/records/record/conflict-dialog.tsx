import { useState } from "react";

import { Shown } from "@/components/fields/show";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { type Description, fieldOf } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import { LinesShown } from "./lines-shown";

type Described = Pick<Description, "fields" | "lines">;
type ConflictDialogProps = {
  description: Described;
  /** What one wants, by field, as the form shows it. */
  mine: Record<string, unknown>;
  /** The record as a colleague has left it. */
  theirs: Row;
  /** Names of the fields whose own value stays. */
  onResolved: (kept: string[]) => void;
  onClose: () => void;
};

/** Somebody changed the same record meanwhile: both values stand side by side, and a person decides. */
export function ConflictDialog({ description, mine, theirs, onResolved, onClose }: ConflictDialogProps) {
  const t = useT("platform");
  const names = Object.keys(mine);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(names));
  const keep = (name: string, isMine: boolean) => {
    const next = new Set(kept);
    if (isMine) next.add(name);
    else next.delete(name);
    setKept(next);
  };

  return (
    <Dialog title={t("Somebody changed this meanwhile")} shape="wide" onClose={onClose}>
      <p className="mb-3 text-sm">{t("For each value, choose which one stays.")}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {names.map((name) => (
          <Choice
            key={name}
            name={name}
            description={description}
            mine={mine[name]}
            theirs={theirs[name]}
            isMine={kept.has(name)}
            onChoose={(isMine) => keep(name, isMine)}
          />
        ))}
      </div>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>{t("Cancel")}</Button>
        <Button variant="primary" onClick={() => onResolved([...kept])}>
          {t("Save this choice")}
        </Button>
      </div>
    </Dialog>
  );
}

type ChoiceProps = {
  name: string;
  description: Described;
  mine: unknown;
  theirs: unknown;
  isMine: boolean;
  onChoose: (mine: boolean) => void;
};

function Choice({ name, description, mine, theirs, isMine, onChoose }: ChoiceProps) {
  const t = useT("platform");
  const lines = description.lines.find((each) => each.name === name);
  const field = fieldOf(description, name) ?? { kind: "text" as const, label: name };
  const options = [
    { value: mine, label: t("Yours"), chosen: isMine, pick: true },
    { value: theirs, label: t("Theirs"), chosen: !isMine, pick: false },
  ];
  return (
    <fieldset className="min-w-0 rounded-md border border-border p-3">
      <legend className="px-1 text-sm font-medium">{lines?.label ?? field.label}</legend>
      <div className={cn("grid gap-2", lines ? "grid-cols-[minmax(0,1fr)]" : "sm:grid-cols-2")}>
        {options.map(({ value, label, chosen, pick }) => (
          <div key={label} className="min-w-0">
            <label className="flex min-h-10 items-center gap-2 text-sm">
              <input
                type="radio"
                name={`choice-${name}`}
                checked={chosen}
                onChange={() => onChoose(pick)}
                className="size-4.5 accent-primary"
              />
              <span className="text-muted-foreground">{label}</span>
              {!lines && <Shown field={field} value={value} />}
            </label>
            {lines && <LinesShown lines={lines} rows={value} label={`${lines.label} : ${label}`} />}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
