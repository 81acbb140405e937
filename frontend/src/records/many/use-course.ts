import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords } from "@/platform/resources";

import { type Course, sender, takeTurns, undoneIn } from "./turns";

/** Does something to many, turn after turn, at an address below that of the resource; whoever stops it ends after one. */
export function useCourse<Asked>(
  { key }: Description,
  below: string,
  begin: (asked: Asked) => Course,
  onEnd: (course: Course) => void,
) {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const isStopped = useRef(false);
  const send = sender(() => pathOf(client, key), below);
  const run = useMutation({
    mutationFn: (asked: Asked) => {
      isStopped.current = false;
      return takeTurns(send, begin(asked), setDone, () => isStopped.current);
    },
    onSuccess: (course) => {
      if (undoneIn(course).length === 0) onEnd(course);
    },
    onSettled: () => forgetRecords(client, key),
  });
  /** What is under way is waited for: nobody is to guess whether it was done. */
  const stop = () => {
    isStopped.current = true;
  };
  return { run, done, send, stop };
}
