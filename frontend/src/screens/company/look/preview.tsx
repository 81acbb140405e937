import { useEffect, useRef } from "react";

import { buttonLook } from "@/components/ui/button";
import { applyTokens } from "@/platform/appearance";
import { type Light, tokensOf } from "@/platform/brand";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

/** A corner of the screens in that colour; nothing in it can be pressed. */
export function Preview({ colour, light }: { colour: string; light: Light }) {
  const t = useT("settings");
  const { tenant } = useSession();
  const corner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (corner.current) return applyTokens(corner.current, tokensOf(colour, light));
  }, [colour, light]);

  return (
    <figure>
      <figcaption className="mb-1 text-sm text-muted-foreground">
        {light === "light" ? t("By day") : t("By night")}
      </figcaption>
      <div
        ref={corner}
        data-theme={light}
        className="grid gap-2 rounded-md border border-border bg-background p-3 text-foreground"
      >
        <p className="truncate text-lg font-bold text-primary">
          <bdi>{tenant.name}</bdi>
        </p>
        <p className="rounded-md bg-selected px-2 py-1 text-sm font-medium text-primary">{t("Orders")}</p>
        <span className={buttonLook("primary", "justify-self-start")}>{t("Save")}</span>
      </div>
    </figure>
  );
}
