import { type ReactNode, useId } from "react";

import { Select } from "@/components/ui/input";
import type { Figures } from "@/platform/figures";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import { type Description, fieldOf } from "@/platform/metadata";

import { asGroup, measuresOf, nameOf, PERIODS, periodOf, type Settings } from "./settings";
import { shapeIn, shapesOf } from "./shapes";
import { useWords } from "./words";

const PERIOD_WORDS = {
  day: "by day",
  week: "by week",
  month: "by month",
  quarter: "by quarter",
  year: "by year",
} as const;

const SHAPE_WORDS = {
  tableau: "Table",
  barres: "Bars",
  empilees: "Stacked bars",
  courbe: "Line",
  camembert: "Pie",
} as const;

type ChoicesProps = {
  description: Description;
  settings: Settings;
  onAsk: (change: ListSearch) => void;
};

/** By what, then by what, and what of each. */
export function Choices({ description, settings, onAsk }: ChoicesProps) {
  const t = useT("platform");
  const words = useWords(description);
  const [first = "", second = ""] = settings.groups;
  const group = (groups: string[]) => onAsk({ par: groups.filter(Boolean).join(",") });
  const others = description.figures.groups.filter((name) => name !== nameOf(first));

  return (
    <>
      <GroupChoice
        label={t("By")}
        names={description.figures.groups}
        group={first}
        description={description}
        onChoose={(chosen) => group([chosen, nameOf(chosen) === nameOf(second) ? "" : second])}
      />
      <GroupChoice
        label={t("Then by")}
        names={others}
        group={second}
        description={description}
        onChoose={(chosen) => group([first, chosen])}
        optional
      />
      <Labelled label={t("Figure")}>
        {(id) => (
          <Select id={id} value={settings.measure} onChange={({ target }) => onAsk({ mesure: target.value })}>
            {measuresOf(description).map((measure) => (
              <option key={measure} value={measure}>
                {words.measure(measure)}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
    </>
  );
}

type ShapeChoiceProps = {
  figures: Figures;
  shape: string | undefined;
  onAsk: (change: ListSearch) => void;
};

/** A table or a drawing, of those that say something true. */
export function ShapeChoice({ figures, shape, onAsk }: ShapeChoiceProps) {
  const t = useT("platform");
  return (
    <Labelled label={t("Shown as")}>
      {(id) => (
        <Select
          id={id}
          value={shapeIn(shape, figures)}
          onChange={({ target }) => onAsk({ forme: target.value })}
        >
          {shapesOf(figures).map((each) => (
            <option key={each} value={each}>
              {t(SHAPE_WORDS[each])}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}

type GroupChoiceProps = {
  label: string;
  names: string[];
  group: string;
  description: Description;
  onChoose: (group: string) => void;
  optional?: boolean;
};

/** A field; of a date, the period too. */
function GroupChoice({ label, names, group, description, onChoose, optional = false }: GroupChoiceProps) {
  const t = useT("platform");
  const period = periodOf(group);
  const name = nameOf(group);
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <Select
            id={id}
            value={name}
            onChange={({ target }) => onChoose(target.value && asGroup(target.value, description))}
          >
            {optional && <option value="">—</option>}
            {names.map((each) => (
              <option key={each} value={each}>
                {fieldOf(description, each)?.label}
              </option>
            ))}
          </Select>
          {period && (
            <Select
              aria-label={t("Period of {{label}}", { label: fieldOf(description, name)?.label ?? name })}
              className="w-auto"
              value={period}
              onChange={({ target }) => onChoose(`${name}:${target.value}`)}
            >
              {PERIODS.map((each) => (
                <option key={each} value={each}>
                  {t(PERIOD_WORDS[each])}
                </option>
              ))}
            </Select>
          )}
        </>
      )}
    </Labelled>
  );
}

type LabelledProps = { label: string; children: (id: string) => ReactNode };

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 items-center gap-2 max-sm:w-full">
      <label htmlFor={id} className="shrink-0 text-sm text-muted-foreground">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
