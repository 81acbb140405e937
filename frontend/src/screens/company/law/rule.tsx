import { Panel } from "@/components/ui/panel";
import { formatMoney, useFormat } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

/** What a number, a day or a word of the law is. */
type Kind = "money" | "percent" | "number" | "date" | "word";

export type LegalValue = {
  code: string;
  country: string;
  value: unknown;
  valid_from: string;
  valid_to: string | null;
  source: string;
  label: string;
  /** What the names that stand in the value mean, in the reader's language. */
  words: Record<string, string>;
  /** By the names that stand in the value; of one that has none, by the rule's code. */
  kinds: Record<string, Kind>;
  /** That of the country, which need not be the company's. */
  currency: string;
};

export function Rule({ rule }: { rule: LegalValue }) {
  const t = useT("settings");
  const format = useFormat();
  const { code, label, value, valid_from, valid_to, source } = rule;
  return (
    <Panel title={label} className="h-full">
      <Value rule={rule} name={code} value={value} />
      <p className="mt-3 text-sm text-muted-foreground">
        {valid_to === null
          ? t("Since {{day}}", { day: format.date(valid_from) })
          : t("From {{day}} until {{end}}", { day: format.date(valid_from), end: format.date(valid_to) })}
        {" · "}
        <bdi>{source}</bdi>
      </p>
    </Panel>
  );
}

type ValueProps = { rule: LegalValue; name: string; value: unknown };

function Value({ rule, name, value }: ValueProps) {
  const t = useT("settings");
  const write = useWriting(rule);
  if (value === null) return <p>{t("There is no such rule.")}</p>;
  if (typeof value === "boolean") return <p>{value ? t("Yes") : t("No")}</p>;
  if (Array.isArray(value)) return <Several rule={rule} name={name} values={value} />;
  if (typeof value === "object") return <Parts rule={rule} parts={value} />;
  return (
    <p className="font-medium tabular-nums">
      <bdi>{write(name, String(value))}</bdi>
    </p>
  );
}

function Several({ rule, name, values }: { rule: LegalValue; name: string; values: unknown[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {values.map((each) => (
        <li key={String(each)}>
          <Value rule={rule} name={name} value={each} />
        </li>
      ))}
    </ul>
  );
}

function Parts({ rule, parts }: { rule: LegalValue; parts: object }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      {Object.entries(parts).map(([name, part]) => (
        <div key={name} className="contents">
          <dt className="text-muted-foreground">{capitalised(rule.words[name] ?? name)}</dt>
          <dd className="min-w-0 break-words">
            <Value rule={rule} name={name} value={part} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each value as the reader's language writes what it is. */
function useWriting({ words, kinds, currency }: LegalValue) {
  const format = useFormat();
  const language = useLanguage();
  const write: Record<Kind, (value: string) => string> = {
    money: (value) => formatMoney(value, currency, language),
    percent: format.percent,
    number: format.number,
    date: format.date,
    word: (value) => capitalised(words[value] ?? value),
  };
  return (name: string, value: string) => write[kinds[name] ?? "word"](value);
}
