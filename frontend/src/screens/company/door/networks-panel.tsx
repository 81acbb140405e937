import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import type { PartProps } from "./door";

/** From where people come in; the one who writes it must be there. */
export function NetworksPanel({ policy, typed, errors, maySay, onChange }: PartProps) {
  const t = useT("settings");
  const { address } = policy;
  const isThere = typed.networks.split(/\s+/).includes(address);
  return (
    <Panel title={t("Networks")}>
      <Field label={t("People come in from these only, one a line")} errors={errors.networks}>
        {(control) => (
          <Textarea
            {...control}
            dir="ltr"
            rows={4}
            readOnly={!maySay("networks")}
            placeholder="192.0.2.0/24"
            value={typed.networks}
            onChange={(event) => onChange({ networks: event.target.value })}
            className="font-mono"
          />
        )}
      </Field>
      <p className="mt-1 text-sm text-muted-foreground">{t("Empty: from anywhere.")}</p>
      <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
        <span>
          {t("You come from")}{" "}
          <bdi dir="ltr" className="font-mono break-all">
            {address}
          </bdi>
        </span>
        {maySay("networks") && !isThere && (
          <Button
            onClick={() =>
              onChange({ networks: [typed.networks.trim(), address].filter(Boolean).join("\n") })
            }
          >
            {t("Add it")}
          </Button>
        )}
      </p>
    </Panel>
  );
}
