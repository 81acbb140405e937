import { Link } from "@tanstack/react-router";

import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { nameOf, type Person } from "./types";

export function PersonRow({ person }: { person: Person }) {
  const t = useT("settings");
  const { roles } = useSession();
  return (
    <li className="relative grid gap-x-4 gap-y-0.5 px-4 py-2.5 hover:bg-muted sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)] sm:items-center">
      <div className="min-w-0">
        <Link
          to="/societe/$section/$id"
          params={{ section: "personnes", id: person.id }}
          className="font-medium after:absolute after:inset-0"
        >
          <bdi>{nameOf(person, t("A colleague"))}</bdi>
        </Link>
        {person.email && (
          <p className="truncate text-sm text-muted-foreground">
            <bdi dir="ltr">{person.email}</bdi>
          </p>
        )}
      </div>
      <p className="min-w-0 truncate text-sm">
        <bdi>{person.role && (roles[person.role] ?? person.role)}</bdi>
      </p>
      <p className="text-sm text-muted-foreground sm:text-end">
        <Presence person={person} />
      </p>
    </li>
  );
}

/** Whether they work here, and when they last did. */
export function Presence({ person }: { person: Person }) {
  const t = useT("settings");
  const format = useFormat();
  if (person.is_active === undefined) return null;
  if (!person.is_active) return <span className="font-medium text-danger">{t("No longer comes in")}</span>;
  return person.last_seen_at
    ? t("seen {{when}}", { when: format.dateTime(person.last_seen_at) })
    : t("not seen for a day");
}
