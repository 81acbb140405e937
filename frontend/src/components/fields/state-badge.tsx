import { CircleCheck, CircleDashed, CircleDot, CircleX, Clock, type LucideIcon } from "lucide-react";
import type { CSSProperties } from "react";

export type State = { code: string; label: string; couleur: string };

/** The colour is the tenant's; the text stays the page's so that any colour remains readable. */
export function StateBadge({ state }: { state: State }) {
  const Icon = iconOf(state.couleur);
  return (
    <span
      data-slot="state-badge"
      style={{ "--state": state.couleur } as CSSProperties}
      className="inline-flex max-w-full items-center gap-1.5 rounded-full border border-(--state) bg-[color-mix(in_srgb,var(--state)_12%,var(--card))] px-2 py-0.5 text-xs font-medium text-foreground"
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0 text-(--state)" />
      <span className="truncate">{state.label}</span>
    </span>
  );
}

/** Colours as people read them: good, bad, waiting, going on, not begun. Nobody has to tell them apart. */
export function iconOf(colour: string): LucideIcon {
  const { hue, vivid } = hueOf(colour);
  if (!vivid) return CircleDashed;
  if (hue < 20 || hue >= 330) return CircleX;
  if (hue < 70) return Clock;
  if (hue < 170) return CircleCheck;
  return CircleDot;
}

function hueOf(colour: string): { hue: number; vivid: boolean } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (!(spread > 40)) return { hue: 0, vivid: false };
  const sixth =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  return { hue: (sixth * 60 + 360) % 360, vivid: true };
}
