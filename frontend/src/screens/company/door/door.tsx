import { Loaded } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { mayDo, maySet, useAdministration } from "@/platform/administration";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { useDraft } from "../draft";
import { SettingsScreen } from "../frame";
import { SaveBar, useSaving } from "../saving";
import { NetworksPanel } from "./networks-panel";
import { NumbersPanel } from "./numbers-panel";
import { SecondFactorPanel } from "./second-factor-panel";
import { changes, DOOR, type Name, POLICY, type Policy, type Typed, typedOf } from "./types";

/** What is asked of the people of the company when they come in. */
export default function DoorSettings() {
  const t = useT("settings");
  const policy = useCompany<Policy>(DOOR);
  return (
    <SettingsScreen title={t("Sign-in policy")}>
      <Loaded query={policy}>{(found) => <DoorForm policy={found} />}</Loaded>
    </SettingsScreen>
  );
}

/** What each part of the form needs of the whole. */
export type PartProps = {
  policy: Policy;
  typed: Typed;
  errors: Record<string, string[]>;
  maySay: (name: Name) => boolean;
  onChange: (typed: Partial<Typed>) => void;
};

function DoorForm({ policy }: { policy: Policy }) {
  const t = useT("settings");
  const reader = useAdministration();
  const read = typedOf(policy);
  const draft = useDraft<Typed>(POLICY, read, policy.version);
  const saving = useSaving(DOOR, draft, () => changes(read, draft.value));
  const part: PartProps = {
    policy,
    typed: draft.value,
    errors: saving.error instanceof ApiError ? saving.error.fields : {},
    maySay: (name) => mayDo(reader, "update", POLICY) && maySet(reader, name, POLICY),
    onChange: (typed) => draft.set({ ...draft.value, ...typed }),
  };

  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <Notice tone="notice">
        {t(
          "It holds from the next click of everybody on. Programs come in with keys, which have limits of their own.",
        )}
      </Notice>
      {policy.second_factor !== undefined && <SecondFactorPanel {...part} />}
      <NumbersPanel {...part} />
      {policy.networks !== undefined && <NetworksPanel {...part} />}
      <SaveBar draft={draft} saving={saving} />
    </div>
  );
}
