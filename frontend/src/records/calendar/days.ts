import { fromWallClock, toWallClock } from "@/platform/format";

/** How much of the calendar is in sight. */
export type Span = "month" | "week" | "day";

/** A day, as `2026-11-27`: it has no hour, and so no time zone. */
export type Day = string;

const WEEK = 7;
const MONDAY = 1;

export function plusDays(day: Day, by: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The day on which a field says that something happens, at the company's clock. */
export function dayOf(value: string, timeZone: string): Day {
  return isDay(value) ? value : toWallClock(value, timeZone).slice(0, 10);
}

/** The hour of that day; nothing where only the day is known. */
export function hourOf(value: string, timeZone: string): string {
  return isDay(value) ? "" : toWallClock(value, timeZone).slice(11, 16);
}

export function today(timeZone: string): Day {
  return dayOf(new Date().toISOString(), timeZone);
}

/** So many days later at the same hour, also where the clock was changed between. */
export function moved(value: string, by: number, timeZone: string): string {
  if (isDay(value)) return plusDays(value, by);
  const wall = toWallClock(value, timeZone);
  return fromWallClock(`${plusDays(wall.slice(0, 10), by)}${wall.slice(10)}`, timeZone);
}

/** So many hours later; where only the day is known there are none. */
export function movedByHours(value: string, by: number): string {
  return isDay(value) ? value : new Date(Date.parse(value) + by * 3_600_000).toISOString();
}

export function distance(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The days in sight around `day`: whole weeks, which begin where the reader's country begins them. */
export function daysOf(span: Span, day: Day, first: number): Day[] {
  if (span === "day") return [day];
  const begin = weekBegin(span === "month" ? monthBegin(day) : day, first);
  const end = span === "month" ? plusDays(monthBegin(nextMonth(day, 1)), -1) : begin;
  const weeks = Math.floor(distance(begin, end) / WEEK) + 1;
  return Array.from({ length: weeks * WEEK }, (_, index) => plusDays(begin, index));
}

/** A day of the next, or the last, month, week or day. */
export function leap(span: Span, day: Day, by: 1 | -1): Day {
  if (span === "month") return nextMonth(day, by);
  return plusDays(day, span === "week" ? by * WEEK : by);
}

/** The first day of the week there: 1 is Monday, 7 Sunday. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? MONDAY;
}

function weekBegin(day: Day, first: number): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || WEEK;
  return plusDays(day, -((weekday - first + WEEK) % WEEK));
}

function monthBegin(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

function nextMonth(day: Day, by: number): Day {
  const date = new Date(`${monthBegin(day)}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 10);
}

function isDay(value: string): boolean {
  return value.length === "2026-11-27".length;
}
