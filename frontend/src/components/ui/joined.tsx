import { Fragment, type ReactNode } from "react";

/**
 * "YZ247 · 37 · noir". Each part keeps its own direction: without that, a date beside a latin word is shuffled
 * on an Arabic page. Empty parts are left out.
 */
export function Joined({ parts }: { parts: ReactNode[] }) {
  return parts
    .filter((part) => part !== null && part !== "")
    .map((part, index) => (
      <Fragment key={index}>
        {index > 0 && " · "}
        <bdi>{part}</bdi>
      </Fragment>
    ));
}
