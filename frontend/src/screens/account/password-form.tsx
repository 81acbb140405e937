import { type FormEvent, type ReactNode, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { PASSWORD, TextField } from "@/components/ui/text-field";
import { useT } from "@/platform/i18n";

type PasswordFormProps = {
  act: string;
  pending: boolean;
  error: Error | null;
  onConfirm: (password: string) => void;
  onCancel: () => void;
  children?: ReactNode;
};

/** Whoever changes how one signs in gives the password anew: a screen left open must not do. */
export function PasswordForm({ act, pending, error, onConfirm, onCancel, children }: PasswordFormProps) {
  const t = useT("settings");
  const [password, setPassword] = useState("");

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(password);
  };

  return (
    <form onSubmit={submit} className="mt-3 grid max-w-sm gap-3">
      {children}
      <TextField
        {...PASSWORD}
        label={t("Your password, to confirm")}
        required
        value={password}
        onType={setPassword}
        refusal={error}
      />
      <ErrorNotice error={error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" blocked={pending}>
          {act}
        </Button>
        <Button onClick={onCancel}>{t("Cancel")}</Button>
      </div>
    </form>
  );
}
