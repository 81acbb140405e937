import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { queryString, request } from "@/platform/api";

export const SCHEDULED_REPORT = "company.scheduled_report";

export const SENT_AS = { link: "Link to the list", csv: "CSV file", pdf: "PDF file" } as const;
export const RHYTHMS = { daily: "Every day", weekly: "Every week", monthly: "Every month" } as const;
export type SentAs = keyof typeof SENT_AS;
export type Rhythm = keyof typeof RHYTHMS;

export type Report = {
  id: string;
  version: number;
  name: string;
  owner: string;
  mine: boolean;
  view: { id: string; name: string; resource: string };
  sent_as: SentAs;
  rhythm: Rhythm;
  /** 1 to 7 from Monday on, or that of a month. */
  day: number;
  at: string;
  recipients: string[];
  next_at: string | null;
  paused: boolean;
  /** Code of what stopped it, where nobody paused it. */
  stopped: string;
};

export type Colleague = { id: string; label: string };
export type Reports = { may_schedule: boolean; colleagues: Colleague[]; results: Report[] };
export type Wanted = Pick<Report, "name" | "sent_as" | "rhythm" | "day" | "at" | "recipients">;

export type Run = {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  begun_at: string;
  sent: number | null;
  stopped: string;
  error: string;
};

const REPORTS = ["reports"];

/** All reports that the reader knows of, or those of one view. */
export function reportsQuery(view?: string) {
  return queryOptions({
    queryKey: [...REPORTS, view],
    queryFn: () => request<Reports>("GET", `reports/${queryString({ view })}`),
  });
}

export function runsQuery({ id }: Report) {
  return queryOptions({
    queryKey: [...REPORTS, id, "runs"],
    queryFn: () => request<{ results: Run[] }>("GET", `reports/${id}/runs/`),
  });
}

export function useSchedule(view: string) {
  return useChange((wanted: Wanted) => request<Report>("POST", "reports/", { view, ...wanted }));
}

const ACTS = {
  pause: ({ id }: Report) => request<unknown>("POST", `reports/${id}/pause/`),
  goOn: ({ id, version }: Report) => request<unknown>("PATCH", `reports/${id}/`, { version }),
  sendNow: ({ id }: Report) => request<unknown>("POST", `reports/${id}/runs/`),
  remove: ({ id }: Report) => request<unknown>("DELETE", `reports/${id}/`),
};

export type Act = keyof typeof ACTS;

/** What is done with a report that there is. */
export function useReportAct(report: Report) {
  return useChange((act: Act) => ACTS[act](report));
}

function useChange<Sent, Answer>(change: (sent: Sent) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: REPORTS }),
  });
}
