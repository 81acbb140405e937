import { Link } from "@tanstack/react-router";

import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { GROUPS, isOf, type PeopleGroup } from "./groups";
import type { Person } from "./types";

/** The groups that a colleague is in or leads. */
export function GroupsPanel({ person }: { person: Person }) {
  const t = useT("settings");
  const groups = useCompany<{ results: PeopleGroup[] }>(GROUPS);
  return (
    <Panel title={t("Groups")}>
      <Loaded query={groups}>
        {({ results }) => {
          const theirs = results.filter((group) => isOf(group, person.id));
          if (theirs.length === 0)
            return <p className="text-sm text-muted-foreground">{t("They are in no group.")}</p>;
          return (
            <ul aria-label={t("Groups")} className="grid gap-1">
              {theirs.map(({ id, name, manager }) => (
                <li key={id}>
                  <Link
                    to="/societe/$section/$id"
                    params={{ section: "groupes", id }}
                    className="font-medium hover:underline"
                  >
                    <bdi>{name ?? t("A group")}</bdi>
                  </Link>
                  {manager?.id === person.id && (
                    <span className="text-sm text-muted-foreground"> · {t("Manager")}</span>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Panel>
  );
}
