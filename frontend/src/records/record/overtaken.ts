import { useState } from "react";

import { ApiError } from "@/platform/api";
import type { Row } from "@/platform/resources";

import type { RecordForm } from "./form";

/** Of all that may refuse a change as the record stands, the one that another reading mends. */
const STALE = "version_perimee";

export type Overtaken = {
  /** The record as a colleague left it, where both changed the same: somebody then chooses what stays. */
  conflict: Row | null;
  /** Whether a colleague changed other values only: they show now, and saving again takes both. */
  isAside: boolean;
  onError: (error: Error) => Promise<void>;
  reset: () => void;
};

/** What becomes of a form when a colleague has saved the record first. */
export function useOvertaken(form: RecordForm, readAgain: () => Promise<Row>): Overtaken {
  const [conflict, setConflict] = useState<Row | null>(null);
  const [isAside, setAside] = useState(false);
  return {
    conflict,
    isAside,
    onError: async (error) => {
      if (!(error instanceof ApiError) || error.code !== STALE) return;
      const theirs = await readAgain();
      if (form.disputed(theirs).length > 0) setConflict(theirs);
      else setAside(true);
    },
    reset: () => {
      setConflict(null);
      setAside(false);
    },
  };
}

/** What is still to be sent once somebody chose which of the disputed values of theirs stay: `kept`. */
export function stillMine(form: RecordForm, conflict: Row, kept: string[]): string[] {
  const disputed = form.disputed(conflict);
  return form.changed.filter((name) => kept.includes(name) || !disputed.includes(name));
}
