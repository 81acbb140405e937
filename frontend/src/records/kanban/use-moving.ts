import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { explain } from "@/components/ui/error-notice";
import { say } from "@/components/ui/toasts";
import { ApiError, reasons } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Action, Description, Field } from "@/platform/metadata";
import { isOnline } from "@/platform/offline/network";
import type { Question, Row } from "@/platform/resources";

import { titleOf } from "../title";
import { labelOf, stepsQuery, targetOf } from "./moves";
import { type Move, useMove } from "./use-move";

type Asking = { row: Row; to: string; ways: Action[] };
type Moving = {
  description: Description;
  field: Field;
  questionOf: (value: string) => Question;
  onSay: (text: string) => void;
};

/** Puts cards down: asks what a step needs, takes it, and says what came of it. */
export function useMoving({ description, field, questionOf, onSay }: Moving) {
  const t = useT("platform");
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const run = useMove(description, field, questionOf);

  const landed = ({ row, to }: Move) => {
    const [title, column] = [titleOf(row, description), labelOf(field, to)];
    onSay(t("“{{title}}” is in “{{column}}” now.", { title, column }));
  };
  const back = (row: Row, error: Error) =>
    say({
      text: t("“{{title}}” is back: {{reason}}", {
        title: titleOf(row, description),
        reason: reasons(explain(error, t), error instanceof ApiError ? error.fields : {}),
      }),
    });
  const begin = async (row: Row, to: string) => {
    if (field.kind === "state" && !isOnline())
      return say({ text: t("A card goes on by steps that the server allows: that needs a connection.") });
    const known = field.kind === "state" ? await client.fetchQuery(stepsQuery(description, row)) : undefined;
    const { ways, refusal } = targetOf(description, field, row, to, known, t);
    if (refusal !== null) return say({ text: refusal });
    const [only] = ways;
    if (ways.length > 1 || only?.parameters.some(({ required }) => required))
      return setAsking({ row, to, ways });
    const move = { row, to, ...(only && { action: only }) };
    run.mutate(move, {
      onSuccess: (done) => done !== null && landed(move),
      onError: (error) => back(row, error),
    });
  };
  const close = () => {
    run.reset();
    setAsking(null);
  };
  const take = (action: Action, values: Record<string, unknown>) => {
    if (!asking) return;
    const move = { ...asking, action, values };
    const onSuccess = (done: unknown) => {
      if (done !== null) landed(move);
      close();
    };
    run.mutate(move, { onSuccess });
  };

  return {
    move: (row: Row, to: string) => void begin(row, to).catch((error: Error) => back(row, error)),
    /** What is asked of the person before a card is put down. */
    asked: asking && {
      ways: asking.ways,
      pending: run.isPending,
      error: run.error,
      onTake: take,
      onClose: close,
    },
  };
}
