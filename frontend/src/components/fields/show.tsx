import { Check, Minus } from "lucide-react";
import type { ComponentType } from "react";

import { cn } from "@/platform/class-names";
import { formatList, useFormat } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";
import type { Asked, Kind } from "@/platform/metadata";
import type { Related } from "@/platform/resources";

import { AddressShown } from "./address";
import { FileShown } from "./file";
import { MeasureShown } from "./measure";
import { Phone } from "./phone";
import { StateBadge } from "./state-badge";

export type ShownField = Pick<Asked, "kind" | "choices" | "label" | "isName" | "layouts">;
type ShowProps = {
  field: ShownField;
  value: unknown;
  /** A grid is one stop of the Tab key: its links are for the mouse. */
  inGrid?: boolean;
};

/** One display per kind of value, for lists, cards and record pages alike: a kind without one does not compile. */
const SHOW: Record<Kind, ComponentType<ShowProps>> = {
  text: Text,
  long_text: Text,
  email: Mail,
  phone: Call,
  url: WebAddress,
  integer: Amount,
  decimal: Amount,
  money: Money,
  quantity: Amount,
  measure: MeasureShown,
  boolean: YesOrNo,
  date: Day,
  datetime: Instant,
  duration: Text,
  choice: Chosen,
  multiple_choice: AllChosen,
  state: Step,
  relation: Link,
  relations: Links,
  address: AddressShown,
  file: FileShown,
  json: Json,
  uuid: Code,
};

const AT_THE_END = new Set<Kind>(["integer", "decimal", "money", "quantity", "measure"]);

/** Numbers stand under each other by their last digit. */
export function isNumber({ kind, isName }: Pick<ShownField, "kind" | "isName">): boolean {
  return AT_THE_END.has(kind) && !isName;
}

/** A value as people read it; a dash where there is none, so that nobody waits for it. */
export function Shown({ field, value, inGrid = false }: ShowProps) {
  const t = useT("platform");
  const Show = SHOW[field.kind];
  const isNone = Array.isArray(value) && value.length === 0;
  if (value !== null && value !== undefined && value !== "" && !isNone)
    return <Show field={field} value={value} inGrid={inGrid} />;
  return (
    <span className="text-muted-foreground">
      <span aria-hidden="true">—</span>
      <span className="sr-only">{t("Empty")}</span>
    </span>
  );
}

function Text({ value }: ShowProps) {
  return <bdi>{String(value)}</bdi>;
}

function Mail({ value, inGrid }: ShowProps) {
  return (
    <a
      href={`mailto:${value}`}
      tabIndex={inGrid ? -1 : undefined}
      className="text-primary underline-offset-2 hover:underline"
    >
      <bdi dir="ltr">{String(value)}</bdi>
    </a>
  );
}

function Call({ value, inGrid }: ShowProps) {
  return (
    <a
      href={`tel:${value}`}
      tabIndex={inGrid ? -1 : undefined}
      className="text-primary underline-offset-2 hover:underline"
    >
      <Phone value={String(value)} />
    </a>
  );
}

/** Somebody typed it: only what leads to a page becomes a link. */
function WebAddress({ value, inGrid }: ShowProps) {
  const address = String(value);
  if (!/^https?:\/\//i.test(address)) return <bdi>{address}</bdi>;
  return (
    <a
      href={address}
      tabIndex={inGrid ? -1 : undefined}
      target="_blank"
      rel="noreferrer"
      className="text-primary underline-offset-2 hover:underline"
    >
      <bdi dir="ltr">{address}</bdi>
    </a>
  );
}

function Amount({ field, value }: ShowProps) {
  const format = useFormat();
  const shown = field.isName ? String(value) : format.number(value as string | number);
  return <bdi className="tabular-nums">{shown}</bdi>;
}

function Money({ value }: ShowProps) {
  return <bdi className="whitespace-nowrap tabular-nums">{useFormat().money(String(value))}</bdi>;
}

function YesOrNo({ value }: ShowProps) {
  const t = useT("platform");
  const Icon = value ? Check : Minus;
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <Icon aria-hidden="true" className={value ? "size-4 text-primary" : "size-4 text-muted-foreground"} />
      {value ? t("Yes") : t("No")}
    </span>
  );
}

function Day({ value }: ShowProps) {
  return <bdi className="whitespace-nowrap tabular-nums">{useFormat().date(String(value))}</bdi>;
}

function Instant({ value }: ShowProps) {
  return <bdi className="whitespace-nowrap tabular-nums">{useFormat().dateTime(String(value))}</bdi>;
}

function Chosen({ field, value }: ShowProps) {
  return <bdi>{choiceOf(field, value)?.label ?? String(value)}</bdi>;
}

function AllChosen({ field, value }: ShowProps) {
  const labels = [value].flat().map((each) => choiceOf(field, each)?.label ?? String(each));
  return <bdi>{formatList(labels, useLanguage())}</bdi>;
}

function Step({ field, value }: ShowProps) {
  const choice = choiceOf(field, value);
  const state = {
    code: String(value),
    label: choice?.label ?? String(value),
    couleur: choice?.colour ?? "#6b7280",
  };
  return <StateBadge state={state} />;
}

function choiceOf(field: ShownField, value: unknown) {
  return field.choices?.find((choice) => choice.value === value);
}

function Link({ value }: ShowProps) {
  return <bdi>{(value as Related).label}</bdi>;
}

function Links({ value, inGrid }: ShowProps) {
  return (
    <span className={cn("inline-flex max-w-full gap-1", inGrid ? "overflow-hidden" : "flex-wrap")}>
      {([value].flat() as Related[]).map(({ id, label }) => (
        <bdi key={id} className="rounded-full bg-muted px-2 py-0.5 text-xs whitespace-nowrap">
          {label}
        </bdi>
      ))}
    </span>
  );
}

function Json({ value }: ShowProps) {
  return <code className="font-mono text-xs break-words">{JSON.stringify(value)}</code>;
}

function Code({ value }: ShowProps) {
  return (
    <bdi dir="ltr" className="font-mono text-xs">
      {String(value)}
    </bdi>
  );
}
