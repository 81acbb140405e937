import { type ReactNode, useId } from "react";

export type ControlProps = {
  id?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
};
type FieldProps = {
  label: string;
  required?: boolean;
  errors?: string[] | undefined;
  /** What to know before one types. */
  help?: string | undefined;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** Ties a control to its label, to what helps filling it in, and to what the server reproaches it. */
export function Field({ label, required = false, errors = [], help, className, children }: FieldProps) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const isFaulty = errors.length > 0;
  const described = [help && helpId, isFaulty && errorId].filter(Boolean).join(" ");

  return (
    <div data-slot="field" className={className}>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
        {required && (
          <span aria-hidden="true" className="ms-0.5 text-danger">
            *
          </span>
        )}
      </label>
      {children({
        id,
        ...(required && { "aria-required": true }),
        ...(described && { "aria-describedby": described }),
        ...(isFaulty && { "aria-invalid": true }),
      })}
      {help && (
        <p id={helpId} className="mt-1 text-sm text-muted-foreground">
          <bdi>{help}</bdi>
        </p>
      )}
      {isFaulty && (
        <p id={errorId} className="mt-1 text-sm text-danger">
          {errors.join(" ")}
        </p>
      )}
    </div>
  );
}
