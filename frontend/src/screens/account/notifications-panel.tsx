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
  const isMuted = ({ name, muted }: Kind) => (mute.isPending ? mute.variables.includes(name) : muted);
  const toggle = (kinds: Kind[], changed: Kind) =>
    mute.mutate(
      kinds.filter((kind) => (kind.name === changed.name ? !kind.muted : kind.muted)).map(({ name }) => name),
    );

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
                      disabled={mute.isPending}
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
