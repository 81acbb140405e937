import type { CSSProperties } from "react";

export type State = { code: string; label: string; couleur: string };

/** The colour is the tenant's; the text stays dark so that any colour remains readable. */
export function StateBadge({ state }: { state: State }) {
  return (
    <span
      data-slot="state-badge"
      style={{ "--state": state.couleur } as CSSProperties}
      className="inline-flex items-center gap-1.5 rounded-full border border-(--state) bg-[color-mix(in_srgb,var(--state)_12%,white)] px-2 py-0.5 text-xs font-medium text-foreground"
    >
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-(--state)" />
      {state.label}
    </span>
  );
}
