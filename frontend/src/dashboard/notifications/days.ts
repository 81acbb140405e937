import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Notification } from "@/platform/notifications";

const DAY = 24 * 60 * 60_000;

export type Day = { day: string; entries: Notification[] };

/** What was told, under the day of the company's clock on which it was. */
export function useDays(told: Notification[]): Day[] {
  const t = useT("platform");
  const format = useFormat();
  const dayOf = (instant: number) => format.date(new Date(instant).toISOString());
  const words = new Map([
    [dayOf(Date.now() - DAY), t("Yesterday")],
    [dayOf(Date.now()), t("Today")],
  ]);
  const days = new Map<string, Notification[]>();
  for (const each of told) {
    const date = format.date(each.at);
    const day = words.get(date) ?? date;
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  return [...days].map(([day, entries]) => ({ day, entries }));
}
