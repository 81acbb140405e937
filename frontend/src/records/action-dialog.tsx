import { type ReactNode, useState } from "react";

import { Ask } from "@/components/fields/ask";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { ApiError } from "@/platform/api";
import type { Action } from "@/platform/metadata";

import { toSent } from "./values";

type ActionDialogProps = {
  action: Action;
  title?: string;
  pending: boolean;
  error: Error | null;
  onSubmit: (values: Record<string, unknown>) => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks what an action needs to know, and stays open as long as the server refuses. */
export function ActionDialog(props: ActionDialogProps) {
  const { action, title = action.label, pending, error, onSubmit, onClose, children } = props;
  const [values, setValues] = useState<Record<string, unknown>>({});
  const reproaches = error instanceof ApiError ? error.fields : {};

  const submit = () => {
    const answered = action.parameters.filter(
      ({ name, required }) => required || (values[name] !== undefined && values[name] !== ""),
    );
    onSubmit(Object.fromEntries(answered.map((asked) => [asked.name, toSent(asked, values[asked.name])])));
  };

  return (
    <FormDialog
      title={title}
      submit={action.label}
      onSubmit={submit}
      onClose={onClose}
      error={error}
      blocked={pending}
    >
      {children}
      {action.parameters.map((asked) => (
        <Field key={asked.name} label={asked.label} required={asked.required} errors={reproaches[asked.name]}>
          {(control) => (
            <Ask
              field={asked}
              value={values[asked.name]}
              onChange={(value) => setValues((before) => ({ ...before, [asked.name]: value }))}
              control={control}
              creates
            />
          )}
        </Field>
      ))}
    </FormDialog>
  );
}
