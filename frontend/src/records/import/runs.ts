import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { request } from "@/platform/api";
import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords } from "@/platform/resources";

export type Fault = { line: number; column: string; code: string; value: string; message: string };

export type Run = {
  id: string;
  file: string;
  state: string;
  mapping: Record<string, string>;
  ignored: string[];
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  fault_count: number;
  progress: number | null;
  faults: Fault[];
  ended: boolean;
};

export type Undone = { deleted: number; restored: number; conflicts: { line: number; code: string }[] };
export type Mode = "all" | "valid";

const ASK_AGAIN_AFTER = 1_500;

/** One file on its way in: checked, brought in, taken back. */
export function useImport({ key }: Description) {
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const at = async (rest: string) => `${await pathOf(client, key)}import/${rest}`;
  const runKey = (run: string | null) => ["imports", key, run];
  const keep = (run: Run) => {
    client.setQueryData(runKey(run.id), run);
    setId(run.id);
  };

  const run = useQuery({
    queryKey: runKey(id),
    queryFn: async () => request<Run>("GET", await at(`${id}/`)),
    enabled: id !== null,
    // A large file is worked on elsewhere: ask until that has ended.
    refetchInterval: ({ state }) => (state.data && !state.data.ended ? ASK_AGAIN_AFTER : false),
  });
  const check = useMutation({
    mutationFn: async ({ file, mapping }: { file: File; mapping?: Record<string, string> }) => {
      const form = new FormData();
      form.append("file", file);
      if (mapping) form.append("mapping", JSON.stringify(mapping));
      return request<Run>("POST", await at(""), form);
    },
    onSuccess: keep,
  });
  const start = useMutation({
    mutationFn: async (mode: Mode) => request<Run>("POST", await at(`${id}/run/`), { mode }),
    onSuccess: keep,
    onSettled: () => forgetRecords(client, key),
  });
  const undo = useMutation({
    mutationFn: async () => request<Undone>("POST", await at(`${id}/undo/`), {}),
    onSettled: () => forgetRecords(client, key),
  });

  return {
    run: run.data ?? null,
    check,
    start,
    undo,
    error: check.error ?? run.error ?? start.error ?? undo.error,
  };
}

export type Import = ReturnType<typeof useImport>;
