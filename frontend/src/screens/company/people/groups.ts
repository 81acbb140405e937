import type { Related } from "@/platform/resources";

export const GROUPS = "company/groups/";
export const GROUP = "company.group";

/** People who work together, as far as the reader may see: what is absent is not shown to them. */
export type PeopleGroup = {
  id: string;
  version: number;
  name?: string;
  manager?: Related | null;
  members?: Related[];
};

/** Whether the person is one of the group's, or leads it. */
export function isOf({ manager, members = [] }: PeopleGroup, person: string): boolean {
  return manager?.id === person || members.some(({ id }) => id === person);
}
