import {
  AppWindow,
  Blocks,
  Building2,
  DoorOpen,
  Hash,
  KeyRound,
  type LucideIcon,
  Mail,
  Network,
  PackageOpen,
  Palette,
  Scale,
  Share2,
  ShieldCheck,
  SlidersHorizontal,
  TextCursorInput,
  Users,
  WholeWord,
} from "lucide-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

import { type Administration, mayDo } from "@/platform/administration";
import { openTexts, type Translate } from "@/platform/i18n";

type Text = Parameters<Translate<"platform">>[0];

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
  label: Text;
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
    path: "identite",
    label: "Identity",
    about: "Name, legal numbers, address, language and currency",
    group: "company",
    icon: Building2,
    isOpenTo: ({ administrator }) => administrator,
    screen: lazy(() => import("@/screens/company/identity/identity")),
  },
  {
    path: "apparence",
    label: "Look",
    about: "Logo and colour, from the sign-in screen on",
    group: "company",
    icon: Palette,
    isOpenTo: seeing("company.setting"),
    screen: lazy(() => import("@/screens/company/look/look")),
  },
  {
    path: "modules",
    label: "Modules",
    about: "What the company works with, and what it leaves out",
    group: "company",
    icon: Blocks,
    isOpenTo: ({ administrator }) => administrator,
    screen: lazy(() => import("@/screens/company/modules/modules")),
  },
  {
    path: "preferences",
    label: "Preferences of the modules",
    about: "What each module lets the company choose",
    group: "company",
    icon: SlidersHorizontal,
    isOpenTo: seeing("company.setting"),
    screen: lazy(() => import("@/screens/company/settings/settings")),
  },
  {
    path: "export",
    label: "Export of the company",
    about: "All its data and files, to take along",
    group: "company",
    icon: PackageOpen,
    isOpenTo: ({ administrator }) => administrator,
    screen: lazy(() => import("@/screens/company/takeout/takeout")),
  },
  {
    path: "loi",
    label: "What the law says",
    about: "Delays and amounts by country and day, with their source",
    group: "company",
    icon: Scale,
    isOpenTo: seeing("company.legal"),
    screen: lazy(() => import("@/screens/company/law/law")),
  },
  {
    path: "personnes",
    label: "People",
    about: "Who works here, with which role",
    group: "people",
    icon: Users,
    isOpenTo: seeing("company.person"),
    screen: lazy(() => import("@/screens/company/people/people")),
    item: lazy(() => import("@/screens/company/people/person")),
  },
  {
    path: "groupes",
    label: "Groups",
    about: "Who works together, and who leads",
    group: "people",
    icon: Network,
    isOpenTo: seeing("company.group"),
    screen: lazy(() => import("@/screens/company/groups/groups")),
    item: lazy(() => import("@/screens/company/groups/group")),
  },
  {
    path: "roles",
    label: "Roles and rights",
    about: "What each role may see and do",
    group: "people",
    icon: ShieldCheck,
    isOpenTo: seeing("company.role"),
    screen: lazy(() => import("@/screens/company/roles/roles")),
    item: lazy(() => import("@/screens/company/roles/role")),
  },
  {
    path: "connexion",
    label: "Sign-in policy",
    about: "Second factor, length of sessions and passwords, networks",
    group: "people",
    icon: DoorOpen,
    isOpenTo: seeing("company.door"),
    screen: lazy(() => import("@/screens/company/door/door")),
  },
  {
    path: "cles",
    label: "API keys",
    about: "With what programs come in",
    group: "programs",
    icon: KeyRound,
    isOpenTo: seeing("company.key"),
    screen: lazy(() => import("@/screens/company/keys/keys")),
  },
  {
    path: "liens",
    label: "Public links",
    about: "What is shown to people without an account",
    group: "programs",
    icon: Share2,
    isOpenTo: seeing("company.public_link"),
    screen: lazy(() => withTexts("sharing", import("@/screens/company/links/links"))),
  },
  {
    path: "rapports",
    label: "Reports by mail",
    about: "Lists that are sent to colleagues again and again",
    group: "programs",
    icon: Mail,
    isOpenTo: seeing("company.scheduled_report"),
    screen: lazy(() => withTexts("reports", import("@/screens/company/reports/reports"))),
  },
  {
    path: "applications",
    label: "Applications",
    about: "Programs of others, allowed by each person",
    group: "programs",
    icon: AppWindow,
    isOpenTo: seeing("company.application"),
    screen: lazy(() => import("@/screens/company/applications/applications")),
  },
  {
    path: "champs",
    label: "Added fields",
    about: "What the company adds to its records",
    group: "records",
    icon: TextCursorInput,
    isOpenTo: seeing("company.field"),
    screen: lazy(() => import("@/screens/company/fields/fields")),
    item: lazy(() => import("@/screens/company/fields/field")),
  },
  {
    path: "vocabulaire",
    label: "Vocabulary",
    about: "What the company calls its records and their fields",
    group: "records",
    icon: WholeWord,
    isOpenTo: seeing("company.vocabulary"),
    screen: lazy(() => import("@/screens/company/vocabulary/vocabularies")),
    item: lazy(() => import("@/screens/company/vocabulary/vocabulary")),
  },
  {
    path: "numerotation",
    label: "Numbering",
    about: "How each kind of document is numbered",
    group: "records",
    icon: Hash,
    isOpenTo: seeing("company.series"),
    screen: lazy(() => import("@/screens/company/series/series")),
  },
];

/** A screen whose texts are those of a part of the program that others open too. */
async function withTexts<Screen>(module: "sharing" | "reports", screen: Promise<Screen>): Promise<Screen> {
  await openTexts(module);
  return screen;
}

/** For whoever may see that part of the administration. */
export function seeing(part: string): Section["isOpenTo"] {
  return (reader) => mayDo(reader, "view", part);
}

export function sectionsFor(reader: Administration): Section[] {
  return SECTIONS.filter(({ isOpenTo }) => isOpenTo(reader));
}
