import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { PasswordForm } from "./password-form";
import { RecoveryCodes } from "./recovery-codes";
import { type Enrolment, ShowSecret } from "./show-secret";
import { useChange, useOwn } from "./use-change";

type Factor = { enabled: boolean; recovery_codes_left: number };
type Codes = { recovery_codes: string[] };
type Step =
  | { name: "rest" | "begin" | "renew" | "end" }
  | { name: "scan"; enrolment: Enrolment }
  | { name: "codes"; codes: string[] };

const REST: Step = { name: "rest" };

export function SecondFactorPanel() {
  const t = useT("settings");
  const factor = useOwn<Factor>("second-factor/");
  const [step, setStep] = useState<Step>(REST);

  return (
    <Panel title={t("Code at sign-in")}>
      <p className="mb-3 text-sm text-muted-foreground">
        {t("Besides the password, a code that an application on your telephone shows.")}
      </p>
      <Loaded query={factor}>{(found) => <Steps factor={found} step={step} onStep={setStep} />}</Loaded>
    </Panel>
  );
}

type StepsProps = { factor: Factor; step: Step; onStep: (step: Step) => void };

function Steps({ factor, step, onStep }: StepsProps) {
  const t = useT("settings");
  const rest = () => onStep(REST);
  const told = ({ recovery_codes: codes }: Codes) => onStep({ name: "codes", codes });

  if (step.name === "scan") return <ShowSecret enrolment={step.enrolment} onCodes={told} onCancel={rest} />;
  if (step.name === "codes") return <RecoveryCodes codes={step.codes} onKept={rest} />;
  if (step.name === "begin")
    return (
      <Confirmed<Enrolment>
        act={t("Turn on")}
        method="POST"
        path="second-factor/"
        onDone={(enrolment) => onStep({ name: "scan", enrolment })}
        onCancel={rest}
      />
    );
  if (step.name === "renew")
    return (
      <Confirmed<Codes>
        act={t("New recovery codes")}
        method="POST"
        path="second-factor/recovery-codes/"
        onDone={told}
        onCancel={rest}
      />
    );
  if (step.name === "end")
    return (
      <Confirmed<void>
        act={t("Turn off")}
        method="DELETE"
        path="second-factor/"
        onDone={rest}
        onCancel={rest}
      />
    );
  return <AtRest factor={factor} onStep={onStep} />;
}

function AtRest({ factor, onStep }: Omit<StepsProps, "step">) {
  const t = useT("settings");
  if (!factor.enabled) return <Button onClick={() => onStep({ name: "begin" })}>{t("Turn on")}</Button>;
  return (
    <>
      <p className="mb-3">
        {t("On. Recovery codes left: {{number}}.", { number: factor.recovery_codes_left })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onStep({ name: "renew" })}>{t("New recovery codes")}</Button>
        <Button onClick={() => onStep({ name: "end" })}>{t("Turn off")}</Button>
      </div>
    </>
  );
}

type ConfirmedProps<Answer> = {
  act: string;
  method: "POST" | "DELETE";
  path: string;
  onDone: (answer: Answer) => void;
  onCancel: () => void;
};

function Confirmed<Answer>({ act, method, path, onDone, onCancel }: ConfirmedProps<Answer>) {
  const change = useChange((password: string) => request<Answer>(method, path, { password }));
  return (
    <PasswordForm
      act={act}
      pending={change.isPending}
      error={change.error}
      onConfirm={(password) => change.mutate(password, { onSuccess: onDone })}
      onCancel={onCancel}
    />
  );
}
