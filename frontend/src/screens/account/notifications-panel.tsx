import { startTransition, useOptimistic } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useChange, useOwn } from "./use-change";

const KINDS = "notifications/kinds/";

type Kind = { name: string; label: string; muted: boolean };
type Kinds = { kinds: Kind[] };

/** What one wants to be told here. */
export function NotificationsPanel() {
  const t = useT("platform");
  const found = useOwn<Kinds>(KINDS);
  const mute = useChange((muted: string[]) => request<Kinds>("PUT", KINDS, { muted }));
  // What was just chosen shows at once; until the server has answered, nothing else can be.
  const [chosen, choose] = useOptimistic<string[] | null>(null);
  const isMuted = ({ name, muted }: Kind) => chosen?.includes(name) ?? muted;
  const toggle = (kinds: Kind[], changed: Kind) =>
    startTransition(async () => {
      const others = kinds.filter(({ name, muted }) => muted && name !== changed.name);
      const muted = changed.muted ? others : [...others, changed];
      choose(muted.map(({ name }) => name));
      await mute.mutateAsync(muted.map(({ name }) => name)).catch(() => undefined);
    });

  return (
    <div id="notifications" className="scroll-mt-4">
      <Panel title={t("What I want to hear")}>
        <Loaded query={found}>
          {({ kinds }) => (
            <ul className="grid gap-1">
              {kinds.map((kind) => (
                <li key={kind.name}>
                  <label htmlFor={`kind-${kind.name}`} className="flex min-h-10 items-center gap-2 text-sm">
                    <Checkbox
                      id={`kind-${kind.name}`}
                      checked={!isMuted(kind)}
                      disabled={chosen !== null}
                      onChange={() => toggle(kinds, kind)}
                    />
                    <bdi>{kind.label}</bdi>
                  </label>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        <ErrorNotice error={mute.error} />
      </Panel>
    </div>
  );
}
