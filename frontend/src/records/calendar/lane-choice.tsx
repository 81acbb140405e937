import { useId } from "react";

import { Select } from "@/components/ui/input";
import { useT } from "@/platform/i18n";
import type { Description, Field } from "@/platform/metadata";

import { laneFields, NO_LANES } from "./lanes";

type LaneChoiceProps = {
  description: Description;
  lane: Field | undefined;
  onLane: (par: string) => void;
};

/** Whether days are looked at for all together, or for each of somebody, something, some place. */
export function LaneChoice({ description, lane, onLane }: LaneChoiceProps) {
  const t = useT("platform");
  const id = useId();
  const fields = laneFields(description);
  if (fields.length === 0) return null;
  return (
    <span className="flex items-center gap-2 text-sm">
      <label htmlFor={id} className="whitespace-nowrap">
        {t("A row for each")}
      </label>
      <Select id={id} value={lane?.name ?? NO_LANES} onChange={(event) => onLane(event.target.value)}>
        <option value={NO_LANES}>{t("All together")}</option>
        {fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
    </span>
  );
}
