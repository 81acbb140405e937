import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { request } from "@/platform/api";
import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords } from "@/platform/resources";

export type Fault = {
  line: number;
  /** The field's name. */
  column: string;
  /** What people call it: in their file, and on screens. */
  where: string;
  code: string;
  value: string;
  message: string;
};

/** One file among those that somebody sent. */
export type Summary = {
  id: string;
  file: string;
  state: string;
  state_label: string;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  sent_at: string;
  /** Up to when it can be taken back; none, where it cannot. */
  undo_until: string | null;
};

export type Mode = "all" | "valid";

export type Run = Summary & {
  mode: Mode;
  mapping: Record<string, string>;
  ignored: string[];
  /** The first values of each column. */
  samples: Record<string, string[]>;
  fault_count: number;
  progress: number;
  /** What works on a long file. */
  job: string | null;
  /** Why it broke, where that can be said. */
  reason: string;
  faults: Fault[];
  ended: boolean;
  /** Whether it may be brought in, for the first time or again. */
  runnable: boolean;
};

export type Conflict = { record: string; line: number; code: "changed" | "deleted" | "quoted" };
export type Undone = { deleted: number; restored: number; conflicts: Conflict[] };

const ASK_AGAIN_AFTER = 1_500;

const runKey = (resource: string, run: string | undefined) => ["imports", resource, "run", run];
const recentKey = (resource: string) => ["imports", resource, "recent"];

async function pathIn(client: QueryClient, resource: string, rest = ""): Promise<string> {
  return `${await pathOf(client, resource)}import/${rest}`;
}

/** The latest files that this person sent here. */
export function recentQuery(resource: string) {
  return queryOptions({
    queryKey: recentKey(resource),
    queryFn: async ({ client }) =>
      (await request<{ results: Summary[] }>("GET", await pathIn(client, resource))).results,
  });
}

/** What taking an import back would do, as things stand. */
export function undoQuery(resource: string, run: string) {
  return queryOptions({
    queryKey: [...runKey(resource, run), "undo"],
    queryFn: async ({ client }) => request<Undone>("GET", await pathIn(client, resource, `${run}/undo/`)),
    staleTime: 0,
    gcTime: 0,
  });
}

/** One file on its way in: checked, brought in, stopped, taken back. Its address tells which. */
export function useImport({ key }: Description, id: string | undefined, onBegin: (id: string) => void) {
  const client = useQueryClient();
  const [sent, setSent] = useState<{ file: File; run: string } | null>(null);
  const at = (rest = "") => pathIn(client, key, rest);
  const keep = (run: Run) => {
    client.setQueryData(runKey(key, run.id), run);
    void client.invalidateQueries({ queryKey: recentKey(key) });
  };
  const readAgain = () => client.invalidateQueries({ queryKey: runKey(key, id), exact: true });

  const run = useQuery({
    queryKey: runKey(key, id),
    queryFn: async () => {
      const before = client.getQueryData<Run>(runKey(key, id));
      const now = await request<Run>("GET", await at(`${id}/`));
      if (before && !before.ended && now.ended) {
        void client.invalidateQueries({ queryKey: recentKey(key) });
        void forgetRecords(client, key);
      }
      return now;
    },
    enabled: id !== undefined,
    // A large file is worked on elsewhere: ask until that has ended.
    refetchInterval: ({ state }) => (state.data && !state.data.ended ? ASK_AGAIN_AFTER : false),
  });
  const check = useMutation({
    mutationFn: async ({ file, mapping }: { file: File; mapping?: Record<string, string> }) => {
      const form = new FormData();
      form.append("file", file);
      if (mapping) form.append("mapping", JSON.stringify(mapping));
      return request<Run>("POST", await at(), form);
    },
    onSuccess: (checked, { file }) => {
      keep(checked);
      setSent({ file, run: checked.id });
      onBegin(checked.id);
    },
  });
  const start = useMutation({
    mutationFn: async (mode: Mode) => request<Run>("POST", await at(`${id}/run/`), { mode }),
    onSuccess: keep,
    onSettled: () => forgetRecords(client, key),
  });
  /** Stops the work, or has it done again: of a file that was being checked, nothing else can be asked. */
  const job = useMutation({
    mutationFn: ({ job: at, act }: { job: string; act: "cancel" | "retry" }) =>
      request("POST", `jobs/${at}/${act}/`, {}),
    onSettled: readAgain,
  });
  const undo = useMutation({
    mutationFn: async (of: string) => ({
      of,
      ...(await request<Undone>("POST", await at(`${of}/undo/`), {})),
    }),
    onSettled: async () => {
      await Promise.all([
        readAgain(),
        client.invalidateQueries({ queryKey: recentKey(key) }),
        forgetRecords(client, key),
      ]);
    },
  });

  return {
    run: run.data ?? null,
    /** The file, where it was chosen on this screen: only then it can be checked anew. */
    file: sent?.run === id ? (sent?.file ?? null) : null,
    check,
    start,
    job,
    undo,
    error: check.error ?? run.error ?? start.error ?? job.error,
  };
}

export type Import = ReturnType<typeof useImport>;
