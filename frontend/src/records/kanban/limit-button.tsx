import { Gauge } from "lucide-react";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { useT } from "@/platform/i18n";

import { useBoard } from "./board";
import type { KanbanColumn } from "./columns";

/** From how many cards on a column is too full; saving the view keeps it. */
export function LimitButton({ column }: { column: KanbanColumn }) {
  const { limits } = useBoard();
  const t = useT("platform");
  const label = t("Limit of “{{column}}”", { column: column.label });
  const set = (typed: string) => {
    const most = Number.parseInt(typed, 10);
    limits.set(column.value, most > 0 ? most : undefined);
  };
  return (
    <Popover
      title={label}
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className="grid size-8 shrink-0 place-items-center rounded text-muted-foreground hover:bg-card"
        >
          <Gauge aria-hidden="true" className="size-4" />
        </button>
      }
    >
      <Field label={t("Cards at most")}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            inputMode="numeric"
            defaultValue={limits.values[column.value]}
            onChange={(event) => set(event.target.value)}
          />
        )}
      </Field>
    </Popover>
  );
}
