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
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** Ties a control to its label and to what the server reproaches it. */
export function Field({ label, required = false, errors = [], className, children }: FieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  const reproach = errors.length > 0 && ({ "aria-describedby": errorId, "aria-invalid": true } as const);

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
      {children({ id, ...(required && { "aria-required": true }), ...reproach })}
      {reproach && (
        <p id={errorId} className="mt-1 text-sm text-danger">
          {errors.join(" ")}
        </p>
      )}
    </div>
  );
}
