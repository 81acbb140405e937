import { X } from "lucide-react";
import { useRef } from "react";

import { PickerInput } from "@/components/ui/search-combobox";
import { useT } from "@/platform/i18n";
import type { Related } from "@/platform/resources";

import type { AskProps } from "./ask";
import { useRelated, useRelatedSearch } from "./use-related";

/** Other records, any number of them: each can be taken away, and one more is found by typing. */
export function RelationsPicker({ field, value, onChange, control }: AskProps) {
  const frame = useRef<HTMLDivElement>(null);
  const search = useRelatedSearch(field.relation ?? "");
  const chosen = (Array.isArray(value) ? value : []) as (Related | string)[];
  const without = (id: string) => chosen.filter((each) => idOf(each) !== id);
  const remove = (id: string) => {
    onChange(without(id));
    // Its button is gone, and with it the place of whoever goes on with the keyboard.
    frame.current?.querySelector("input")?.focus();
  };

  return (
    <div ref={frame} className="grid gap-2">
      {chosen.length > 0 && (
        <ul aria-label={field.label} className="flex flex-wrap gap-1.5">
          {chosen.map((each) => (
            <Chip key={idOf(each)} target={field.relation} value={each} onRemove={() => remove(idOf(each))} />
          ))}
        </ul>
      )}
      {field.relation && (
        <PickerInput
          label={field.label}
          control={control}
          value={null}
          itemLabel={({ label }: Related) => label}
          search={search}
          onSelect={(found) => onChange([...without(found.id), found])}
        />
      )}
    </div>
  );
}

type ChipProps = {
  target: string | null | undefined;
  value: Related | string;
  onRemove: () => void;
};

function Chip({ target, value, onRemove }: ChipProps) {
  const t = useT("platform");
  const name = useRelated(target, value).chosen?.label ?? "…";
  return (
    <li className="flex min-h-8 items-center rounded-full border border-border bg-card ps-3 text-sm">
      <bdi>{name}</bdi>
      <button
        type="button"
        aria-label={t("Remove {{name}}", { name })}
        onClick={onRemove}
        className="grid size-8 place-items-center rounded-full text-muted-foreground hover:text-foreground"
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </li>
  );
}

function idOf(each: Related | string): string {
  return typeof each === "string" ? each : each.id;
}
