import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { addressOf, RECORD } from "@/platform/addresses";
import { cn } from "@/platform/class-names";
import type { Description } from "@/platform/metadata";

type RecordLinkProps = {
  description: Description;
  id: string;
  className?: string;
  /** Not where it is a part of something that is dragged itself. */
  draggable?: boolean;
  children: ReactNode;
};

/** The mouse and other tabs open a record by this; the keyboard by Enter on any cell. */
export function RecordLink({ description, id, className, draggable = true, children }: RecordLinkProps) {
  return (
    <Link
      to={RECORD}
      params={{ ...addressOf(description.key), id }}
      tabIndex={-1}
      draggable={draggable}
      className={cn("text-primary underline-offset-2 hover:underline", className)}
    >
      {children}
    </Link>
  );
}
