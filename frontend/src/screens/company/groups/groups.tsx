import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";
import { folded } from "@/platform/text";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { GROUP, GROUPS, type PeopleGroup } from "../people/groups";
import { NewGroupDialog } from "./new-group-dialog";

/** Who works together in the company. */
export default function Groups() {
  const t = useT("settings");
  const reader = useAdministration();
  const groups = useCompany<{ results: PeopleGroup[] }>(GROUPS);
  const [making, setMaking] = useState(false);
  const [typed, setTyped] = useState("");

  return (
    <SettingsScreen
      title={t("Groups")}
      aside={
        mayDo(reader, "create", GROUP) && (
          <Button variant="primary" onClick={() => setMaking(true)}>
            <Plus aria-hidden="true" className="size-4" />
            {t("New group")}
          </Button>
        )
      }
    >
      <p className="max-w-prose text-sm text-muted-foreground">
        {t("A group gives no right by itself: roles do, where they speak of the groups of somebody.")}
      </p>
      <Loaded query={groups}>
        {({ results }) =>
          results.length === 0 ? (
            <p className="text-muted-foreground">{t("There is no group yet.")}</p>
          ) : (
            <div className="grid gap-3">
              <Input
                type="search"
                aria-label={t("Search a group")}
                placeholder={t("Group or colleague…")}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                className="max-w-md"
              />
              <Rows groups={found(results, typed)} />
            </div>
          )
        }
      </Loaded>
      {making && <NewGroupDialog onClose={() => setMaking(false)} />}
    </SettingsScreen>
  );
}

function Rows({ groups }: { groups: PeopleGroup[] }) {
  const t = useT("settings");
  if (groups.length === 0) return <p className="p-4 text-muted-foreground">{t("Nobody answers to this.")}</p>;
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card">
      {groups.map((group) => (
        <GroupRow key={group.id} group={group} />
      ))}
    </ul>
  );
}

function GroupRow({ group: { id, name, manager, members } }: { group: PeopleGroup }) {
  const t = useT("settings");
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-2.5 hover:bg-muted">
      <div className="min-w-0 flex-1 basis-48">
        <Link
          to="/societe/$section/$id"
          params={{ section: "groupes", id }}
          className="font-medium after:absolute after:inset-0"
        >
          <bdi>{name ?? t("A group")}</bdi>
        </Link>
        {manager && (
          <p className="truncate text-sm text-muted-foreground">
            {t("Manager")}: <bdi>{manager.label}</bdi>
          </p>
        )}
      </div>
      {members && (
        <span className="text-sm tabular-nums">{t("{{count}} people", { count: members.length })}</span>
      )}
    </li>
  );
}

/** Those whose name, or one of whose people, contains what was typed. */
export function found(groups: PeopleGroup[], typed: string): PeopleGroup[] {
  const wanted = folded(typed.trim());
  return groups.filter(({ name = "", manager, members = [] }) =>
    folded([name, manager?.label, ...members.map(({ label }) => label)].join(" ")).includes(wanted),
  );
}
