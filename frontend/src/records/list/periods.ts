/** Periods that move with the calendar, as the server calls them: a view kept as today asks for tomorrow, tomorrow. */
export const PERIOD_WORDS = {
  today: "today",
  yesterday: "yesterday",
  tomorrow: "tomorrow",
  last_7_days: "the last 7 days",
  last_30_days: "the last 30 days",
  next_7_days: "the next 7 days",
  this_week: "this week",
  last_week: "last week",
  this_month: "this month",
  last_month: "last month",
  this_year: "this year",
  last_year: "last year",
} as const;

export type Period = keyof typeof PERIOD_WORDS;

export const PERIODS = Object.keys(PERIOD_WORDS) as Period[];

export function isPeriod(value: unknown): value is Period {
  return typeof value === "string" && value in PERIOD_WORDS;
}
