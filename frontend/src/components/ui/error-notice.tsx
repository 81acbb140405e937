import type { ReactNode } from "react";

import { ApiError, SERVER_UNREACHABLE } from "@/platform/api";
import { type Translate, useT } from "@/platform/i18n";
import { DEVICE_REFUSED } from "@/platform/passkeys";

import { Notice } from "./notice";

type ErrorNoticeProps = { error: Error | null; children?: ReactNode; className?: string };

/** Says aloud why something was refused, with the code that support will ask for. */
export function ErrorNotice({ error, children, className }: ErrorNoticeProps) {
  const t = useT("platform");
  return (
    <div role="alert" className={error ? className : "sr-only"}>
      {error && (
        <Notice tone="danger">
          <p>
            <bdi>{explain(error, t)}</bdi>
          </p>
          {error instanceof ApiError && <p className="mt-1 font-mono text-xs">{error.code}</p>}
          {children}
        </Notice>
      )}
    </div>
  );
}

/** The refusal in words that lead on. */
export function explain(error: Error, t: Translate<"platform">): string {
  if (!(error instanceof ApiError)) return t("Something went wrong on this screen.");
  if (error.code === SERVER_UNREACHABLE) return t("The server cannot be reached. Check the connection.");
  if (error.code === DEVICE_REFUSED) return t("Your device gave no passkey.");
  return error.message || t("The server gave an unexpected answer.");
}
