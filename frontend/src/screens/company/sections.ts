import { KeyRound, type LucideIcon, ShieldCheck, Users } from "lucide-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

import { type Administration, mayDo } from "@/platform/administration";
import type { Translate } from "@/platform/i18n";

/** The menu and the palette know it before any screen of the settings was opened. */
type Known = Parameters<Translate<"platform">>[0];
type Text = Parameters<Translate<"company">>[0];

export const GROUPS = {
  company: "The company",
  people: "People and rights",
  records: "Records",
  programs: "Programs",
} as const satisfies Record<string, Text>;

export type Group = keyof typeof GROUPS;

export type Section = {
  /** The last word of its address: `/societe/<path>`. */
  path: string;
  label: Known;
  /** What is done there, in one line. */
  about: Text;
  group: Group;
  icon: LucideIcon;
  isOpenTo: (reader: Administration) => boolean;
  screen: LazyExoticComponent<ComponentType>;
  /** One of its things: `/societe/<path>/<id>`. */
  item?: LazyExoticComponent<ComponentType<{ id: string }>>;
};

/** The settings of a company, in the order in which they are shown within their group. */
export const SECTIONS: Section[] = [
  {
    path: "personnes",
    label: "People",
    about: "Who works here, with which role",
    group: "people",
    icon: Users,
    isOpenTo: seeing("company.person"),
    screen: lazy(() => import("./people/people")),
    item: lazy(() => import("./people/person")),
  },
  {
    path: "roles",
    label: "Roles and rights",
    about: "What each role may see and do",
    group: "people",
    icon: ShieldCheck,
    isOpenTo: seeing("company.role"),
    screen: lazy(() => import("./roles/roles")),
    item: lazy(() => import("./roles/role")),
  },
  {
    path: "cles",
    label: "API keys",
    about: "With what programs come in",
    group: "programs",
    icon: KeyRound,
    isOpenTo: seeing("company.key"),
    screen: lazy(() => import("./keys/keys")),
  },
];

/** For whoever may see that part of the administration. */
export function seeing(part: string): Section["isOpenTo"] {
  return (reader) => mayDo(reader, "view", part);
}

export function sectionsFor(reader: Administration): Section[] {
  return SECTIONS.filter(({ isOpenTo }) => isOpenTo(reader));
}
