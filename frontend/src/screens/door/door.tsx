import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";

import { CompanyLogo } from "@/dashboard/company-logo";
import { LanguageSwitch } from "@/dashboard/language-switch";
import { useSession } from "@/platform/session";

type DoorProps = { title: string; children: ReactNode };

/** The frame of every screen before one has signed in: whose company it is, and the reader's language. */
export function Door({ title, children }: DoorProps) {
  const { tenant } = useSession();
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-6 p-4">
      <title>{`${title} · ${tenant.name}`}</title>
      <h1 className="text-center">
        <CompanyLogo className="mx-auto mb-2 h-16 max-w-full" />
        <span className="block text-2xl font-bold text-primary">{tenant.name}</span>
        <span className="text-muted-foreground">{title}</span>
      </h1>
      {children}
      <div className="self-center">
        <LanguageSwitch />
      </div>
    </main>
  );
}

/** What the link of a mail carries behind its #; kept while the screen is left for the next one. */
export function useLinkToken(): string {
  const hash = useLocation({ select: (location) => location.hash });
  const [token, setToken] = useState(hash);
  if (hash && hash !== token) setToken(hash);
  return token;
}

export const CARD = "grid gap-4 rounded-lg border border-border bg-card p-4";
export const LINK = "text-center text-sm text-primary underline";
