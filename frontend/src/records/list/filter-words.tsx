import { useQuery } from "@tanstack/react-query";
import { related } from "@/components/fields/related";
import { Shown } from "@/components/fields/show";
import { useT } from "@/platform/i18n";
import { type Description, descriptionQuery, type Field, fieldOf, type Kind } from "@/platform/metadata";
import { recordQuery } from "@/platform/resources";

import { asksNothing, type Comparison, type Condition, type Group, isGroup, type Part } from "../filters";
import { isPeriod, PERIOD_WORDS } from "./periods";

export const COMPARISON_WORDS = {
  "": "is",
  in: "is one of",
  all: "includes all of",
  none: "includes none of",
  contains: "contains",
  startswith: "begins with",
  gt: "is more than",
  gte: "is at least",
  lt: "is less than",
  lte: "is at most",
  within: "is in the period",
  isnull: "is empty",
  notnull: "is filled in",
} as const satisfies Record<Comparison, string>;

/** Days are before and after, not less and more. */
const DAY_WORDS = {
  gt: "is after",
  gte: "is from",
  lt: "is before",
  lte: "is until",
} as const;

/** Several records are among others. */
const NAMED_WORDS = {
  "": "includes",
  in: "includes one of",
  all: "includes all of",
  none: "includes none of",
} as const;

export function comparisonWord(field: Field, comparison: Comparison) {
  if (field.kind === "relations" && comparison in NAMED_WORDS)
    return NAMED_WORDS[comparison as keyof typeof NAMED_WORDS];
  const isDay = field.kind === "date" || field.kind === "datetime";
  return isDay && comparison in DAY_WORDS
    ? DAY_WORDS[comparison as keyof typeof DAY_WORDS]
    : COMPARISON_WORDS[comparison];
}

const LINKING = new Set<Kind>(["relation", "relations"]);
const UNFRAMED: Partial<Record<Kind, Kind>> = { state: "choice", relations: "relation" };

/** A filter as one says it: "State is Confirmed", "(Town is Fès or Town is Meknès)". */
export function PartWords({ part, description }: { part: Part; description: Description }) {
  return isGroup(part) ? (
    <GroupWords group={part} description={description} />
  ) : (
    <ConditionWords condition={part} description={description} />
  );
}

function GroupWords({ group, description }: { group: Group; description: Description }) {
  const t = useT("platform");
  return group.parts.map((part, index) => (
    <span key={JSON.stringify(part)}>
      {index > 0 && ` ${group.any ? t("or") : t("and")} `}
      <PartWords part={part} description={description} />
    </span>
  ));
}

type ConditionWordsProps = { condition: Condition; description: Description };

function ConditionWords({ condition, description }: ConditionWordsProps) {
  const t = useT("platform");
  const field = fieldOf(description, condition.field);
  if (!field) return <bdi>{condition.field}</bdi>;
  const word = t(comparisonWord(field, condition.comparison));
  return (
    <>
      <bdi>{field.label}</bdi> <span className="text-muted-foreground">{word}</span>{" "}
      {condition.comparison === "within" && isPeriod(condition.value) && t(PERIOD_WORDS[condition.value])}
      {condition.comparison !== "within" && !asksNothing(condition.comparison) && (
        <ValueWords field={field} value={condition.value} />
      )}
    </>
  );
}

function ValueWords({ field, value }: { field: Field; value: unknown }) {
  if (Array.isArray(value)) {
    return value.map((each, index) => (
      <span key={JSON.stringify(each)}>
        {index > 0 && ", "}
        <ValueWords field={field} value={each} />
      </span>
    ));
  }
  if (LINKING.has(field.kind) && typeof value === "string" && field.relation) {
    return <RelatedWords resource={field.relation} id={value} />;
  }
  // A badge inside a chip would be two frames for one thing.
  const plain = { ...field, kind: UNFRAMED[field.kind] ?? field.kind };
  return <Shown field={plain} value={value} />;
}

function RelatedWords({ resource, id }: { resource: string; id: string }) {
  const { data: description } = useQuery(descriptionQuery(resource));
  const { data: record } = useQuery(recordQuery(resource, id));
  return <bdi>{record && description ? related(record, description).label : "…"}</bdi>;
}
