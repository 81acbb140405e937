import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";

import { CREATE, keyAt, RECORD } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import { useDescription } from "@/platform/metadata";
import { Loaded, Screen } from "@/platform/screen";

import { Editor } from "./editor";

/** A new record of any kind. */
export default function CreateScreen() {
  const t = useT("platform");
  const navigate = useNavigate();
  const address = useParams({ from: `/shell${CREATE}` });
  const description = useDescription(keyAt(address));
  const [created, setCreated] = useState<string | null>(null);
  // Only once the form has nothing left to lose: its guard would ask.
  useEffect(() => {
    if (created) void navigate({ to: RECORD, params: { ...address, id: created }, replace: true });
  }, [created, navigate, address]);

  return (
    <Loaded query={description}>
      {(found) => (
        <Screen
          title={t("New: {{label}}", { label: found.label })}
          trail={{ resource: found.key, label: found.label_plural }}
        >
          <div className="max-w-4xl px-4 pb-6">
            <Editor description={found} record={null} onCreated={setCreated} />
          </div>
        </Screen>
      )}
    </Loaded>
  );
}
