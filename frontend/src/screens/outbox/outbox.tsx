import { useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";

import { useT } from "@/platform/i18n";
import { useOnline } from "@/platform/offline/network";
import { drain } from "@/platform/outbox/drain";
import { useOutbox } from "@/platform/outbox/use-outbox";
import { Screen } from "@/platform/screen";

import { ActCard } from "./act-card";

/** Everything that this person did and the server has not taken: why, and what can be done about it. */
export default function OutboxScreen() {
  const t = useT("platform");
  const acts = useOutbox();
  const online = useOnline();
  const waits = acts.some(({ state }) => state === "waiting");
  return (
    <Screen title={t("To be sent")} aside={online && waits && <SendNow />}>
      <div className="grid w-full max-w-3xl gap-3 px-4 pb-6">
        <p className="text-sm text-muted-foreground">
          {acts.length === 0
            ? t("Everything is sent.")
            : t("Only on this device so far. Each leaves once, in its order, when the network is there.")}
        </p>
        <ul className="grid gap-3">
          {acts.map((act) => (
            <li key={act.key}>
              <ActCard act={act} />
            </li>
          ))}
        </ul>
      </div>
    </Screen>
  );
}

function SendNow() {
  const t = useT("platform");
  const client = useQueryClient();
  const person = useOutbox()[0]?.person ?? "";
  return (
    <Button variant="primary" onClick={() => void drain(client, person)}>
      <Send aria-hidden="true" className="size-4 rtl:-scale-x-100" />
      {t("Send now")}
    </Button>
  );
}
