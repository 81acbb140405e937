import { useId } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { useT } from "@/platform/i18n";

import type { Colleague } from "./reports";

type ReadersProps = { colleagues: Colleague[]; chosen: string[]; onChoose: (ids: string[]) => void };

/** The colleagues who get it. */
export function Readers({ colleagues, chosen, onChoose }: ReadersProps) {
  const t = useT("reports");
  const form = useId();
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t("To whom")}</legend>
      <ul className="grid max-h-40 gap-x-3 overflow-y-auto sm:grid-cols-2">
        {colleagues.map(({ id, label }) => (
          <li key={id}>
            <label htmlFor={`${form}-${id}`} className="flex min-h-9 items-center gap-2 text-sm">
              <Checkbox id={`${form}-${id}`} checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <bdi>{label}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
