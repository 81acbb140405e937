import type { Description } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import { Outcome } from "../many/outcome";
import { RecordName } from "../many/record-name";
import { type Course, isHalfDone } from "../many/turns";
import { useCourse } from "../many/use-course";
import { useEnd } from "./use-end";

/** What a dialog about everything that is ticked is given. */
export type TickedProps = {
  description: Description;
  ids: string[];
  /** Those of them that the list has shown. */
  rows: Row[];
  /** What was refused, or is left, stays ticked. */
  onDone: (left: string[]) => void;
  onClose: () => void;
};

/** An act on what is ticked, at an address below that of the resource; half done, its outcome takes the place of the question. */
export function useTickedAct<Asked>(
  { description, rows, onDone, onClose }: Omit<TickedProps, "ids">,
  below: string,
  begin: (asked: Asked) => Course,
) {
  const end = useEnd(description, onDone, onClose);
  const { run, done, send, stop } = useCourse(description, below, begin, end);
  const course = run.data;
  const outcome = course && isHalfDone(course) && (
    <Outcome
      course={course}
      send={send}
      name={(id) => <RecordName description={description} id={id} rows={rows} />}
      onClose={end}
    />
  );
  return { run, done, outcome, error: course?.error ?? run.error, leave: run.isPending ? stop : onClose };
}
