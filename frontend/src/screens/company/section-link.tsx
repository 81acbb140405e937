import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { useInSight } from "@/platform/in-sight";

type SectionLinkProps = {
  path: string;
  /** What somebody looks for among all of them. */
  isChosen: boolean;
  className: string;
  activeProps?: { className: string };
  children: ReactNode;
};

/** Leads to a section of the settings. */
export function SectionLink({ path, isChosen, ...link }: SectionLinkProps) {
  const shown = useInSight<HTMLAnchorElement>(isChosen);
  return <Link ref={shown} to="/societe/$section" params={{ section: path }} {...link} />;
}
