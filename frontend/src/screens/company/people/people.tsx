import { UserPlus } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";
import { folded } from "@/platform/text";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { InvitationsPanel } from "./invitations-panel";
import { InviteDialog } from "./invite-dialog";
import { PersonRow } from "./person-row";
import { PEOPLE, type Person } from "./types";

const WHOM = { here: "Those who work here", gone: "Those who left", all: "Everybody" } as const;
type Whom = keyof typeof WHOM;

/** Who works or worked here, and who is invited. */
export default function People() {
  const t = useT("settings");
  const { administrator } = useAdministration();
  const [inviting, setInviting] = useState(false);

  return (
    <SettingsScreen
      title={t("People")}
      aside={
        administrator && (
          <Button variant="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden="true" className="size-4" />
            {t("Invite somebody")}
          </Button>
        )
      }
    >
      <Colleagues />
      {administrator && <InvitationsPanel />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsScreen>
  );
}

function Colleagues() {
  const t = useT("settings");
  const { roles } = useSession();
  const people = useCompany<{ results: Person[] }>(PEOPLE);
  const [typed, setTyped] = useState("");
  const [whom, setWhom] = useState<Whom>("here");

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Input
          type="search"
          aria-label={t("Search a colleague")}
          placeholder={t("Name, e-mail, role…")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="min-w-0 flex-1 basis-56"
        />
        <Select
          aria-label={t("Whom to show")}
          value={whom}
          onChange={(event) => setWhom(event.target.value as Whom)}
          className="w-auto"
        >
          {Object.entries(WHOM).map(([value, label]) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </Select>
      </div>
      <Loaded query={people}>{({ results }) => <Rows people={chosen(results, whom, typed, roles)} />}</Loaded>
    </div>
  );
}

function Rows({ people }: { people: Person[] }) {
  const t = useT("settings");
  if (people.length === 0) return <p className="p-4 text-muted-foreground">{t("Nobody answers to this.")}</p>;
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card">
      {people.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
    </ul>
  );
}

/** Those whose name, address or role contains what was typed. */
export function chosen(people: Person[], whom: Whom, typed: string, roles: Record<string, string>): Person[] {
  const wanted = folded(typed.trim());
  return people
    .filter(({ is_active: works = true }) => whom === "all" || works === (whom === "here"))
    .filter(({ name, email = "", role = "", department = "" }) =>
      folded([name, email, roles[role] ?? role, department].join(" ")).includes(wanted),
    );
}
