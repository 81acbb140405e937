import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import type { Person } from "./types";

/** Who works or worked here. */
export default function People() {
  const t = useT("platform");
  const people = useCompany<{ results: Person[] }>("company/people/");
  return (
    <SettingsScreen title={t("People")}>
      <Panel title={t("People")}>
        <Loaded query={people}>
          {({ results }) => (
            <ul className="divide-y divide-border">
              {results.map((person) => (
                <li key={person.id} className="py-2">
                  <bdi className="font-medium">{person.name}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
    </SettingsScreen>
  );
}
