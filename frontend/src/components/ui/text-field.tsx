import type { ComponentProps } from "react";

import { ApiError } from "@/platform/api";

import { Field } from "./field";
import { Input } from "./input";

type TextFieldProps = Omit<ComponentProps<"input">, "value" | "onChange" | "name"> & {
  label: string;
  name: string;
  value: string;
  onType: (text: string) => void;
  /** The last refusal, of which the field shows what concerns it. */
  refusal?: Error | null;
};

export function TextField({ label, name, value, onType, refusal = null, ...input }: TextFieldProps) {
  const errors = refusal instanceof ApiError ? refusal.fields[name] : undefined;
  return (
    <Field label={label} errors={errors}>
      {(control) => (
        <Input
          {...control}
          {...input}
          name={name}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The attributes that browsers and password managers recognise. */
export const EMAIL = { name: "email", type: "email", dir: "ltr", autoComplete: "username" } as const;
export const PASSWORD = {
  name: "password",
  type: "password",
  dir: "ltr",
  autoComplete: "current-password",
} as const;
export const NEW_PASSWORD = { ...PASSWORD, autoComplete: "new-password", minLength: 8 } as const;
