import { type FormEvent, type ReactNode, useState } from "react";

import { Ask } from "@/components/fields/ask";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
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
  const t = useT("platform");
  const [values, setValues] = useState<Record<string, unknown>>({});
  const reproaches = error instanceof ApiError ? error.fields : {};

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answered = action.parameters.filter(
      ({ name, required }) => required || (values[name] !== undefined && values[name] !== ""),
    );
    onSubmit(Object.fromEntries(answered.map((asked) => [asked.name, toSent(asked, values[asked.name])])));
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {children}
        {action.parameters.map((asked) => (
          <Field
            key={asked.name}
            label={asked.label}
            required={asked.required}
            errors={reproaches[asked.name]}
          >
            {(control) => (
              <Ask
                field={asked}
                value={values[asked.name]}
                onChange={(value) => setValues((before) => ({ ...before, [asked.name]: value }))}
                control={control}
              />
            )}
          </Field>
        ))}
        <ErrorNotice error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" blocked={pending}>
            {action.label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
