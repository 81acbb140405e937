import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";

import { useAsk } from "./console";

type PlatformButtonProps = { kind: "look" | "migrate" | "verify"; isUnderway: boolean; children: string };

/** Has something done to the platform as a whole. */
export function PlatformButton({ kind, isUnderway, children }: PlatformButtonProps) {
  const ask = useAsk("acts/");
  return (
    <div className="grid gap-2">
      <Button blocked={ask.isPending || isUnderway} onClick={() => ask.mutate({ kind })}>
        {children}
      </Button>
      <ErrorNotice error={ask.error} />
    </div>
  );
}
