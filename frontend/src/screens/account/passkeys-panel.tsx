import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { addPasskey, devicesHavePasskeys, type Passkey } from "@/platform/passkeys";

import { PasswordForm } from "./password-form";
import { useChange, useOwn } from "./use-change";

/** At a company, with its clock. */
export function PasskeysPanel() {
  const t = useT("settings");
  const { dateTime } = useFormat();
  return (
    <Passkeys
      hint={t("Sign in with your finger, your face or the code of your device, without a password.")}
      dateTime={dateTime}
    />
  );
}

type Place = {
  /** The platform's own address; nothing at a company's. */
  host?: string;
  dateTime: (instant: string) => string;
};

export function Passkeys({ hint, host = "", dateTime }: Place & { hint: string }) {
  const t = useT("settings");
  const keys = useOwn<{ results: Passkey[] }>(`${host}passkeys/`);
  const [adding, setAdding] = useState(false);

  return (
    <Panel title={t("Passkeys")}>
      <p className="text-sm text-muted-foreground">{hint}</p>
      <Loaded query={keys}>
        {({ results }) => (
          <ul className="mt-2 divide-y divide-border">
            {results.map((key) => (
              <PasskeyLine key={key.id} passkey={key} host={host} dateTime={dateTime} />
            ))}
          </ul>
        )}
      </Loaded>
      {adding && <AddPasskey host={host} onDone={() => setAdding(false)} />}
      {!adding && devicesHavePasskeys() && (
        <Button className="mt-3" onClick={() => setAdding(true)}>
          {t("Add a passkey")}
        </Button>
      )}
    </Panel>
  );
}

function AddPasskey({ host, onDone }: { host: string; onDone: () => void }) {
  const t = useT("settings");
  const [name, setName] = useState("");
  const add = useChange((wanted: Parameters<typeof addPasskey>[0]) => addPasskey(wanted, host));

  return (
    <PasswordForm
      act={t("Add a passkey")}
      pending={add.isPending}
      error={add.error}
      onConfirm={(password) => add.mutate({ name, password }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <TextField
        label={t("Name of the device")}
        name="name"
        required
        maxLength={60}
        value={name}
        onType={setName}
        refusal={add.error}
      />
    </PasswordForm>
  );
}

function PasskeyLine({ passkey, host = "", dateTime }: Place & { passkey: Passkey }) {
  const t = useT("settings");
  const [removing, setRemoving] = useState(false);
  const remove = useChange((password: string) =>
    request<void>("DELETE", `${host}passkeys/${passkey.id}/`, { password }),
  );
  const used = passkey.last_used_at
    ? t("last used {{when}}", { when: dateTime(passkey.last_used_at) })
    : t("never used");

  return (
    <li className="py-2">
      <div className="flex items-center justify-between gap-2">
        <p>
          <bdi className="block font-medium">{passkey.name}</bdi>
          <span className="text-sm text-muted-foreground">{used}</span>
        </p>
        {!removing && (
          <Button
            variant="quiet"
            aria-label={`${t("Remove")} ${passkey.name}`}
            onClick={() => setRemoving(true)}
          >
            {t("Remove")}
          </Button>
        )}
      </div>
      {removing && (
        <PasswordForm
          act={t("Remove")}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={(password) => remove.mutate(password)}
          onCancel={() => setRemoving(false)}
        />
      )}
    </li>
  );
}
