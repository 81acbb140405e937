import { ErrorNotice } from "@/components/ui/error-notice";
import { Joined } from "@/components/ui/joined";
import { SureButton } from "@/components/ui/sure-button";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { type PublicLink, useRevoke } from "./links";

type LinkLineProps = { link: PublicLink /** Whether it says what it shows. */; isAmongAll?: boolean };

/** One link: who made it, until when it opens something, when it was read last; and its end. */
export function LinkLine({ link, isAmongAll = false }: LinkLineProps) {
  const t = useT("sharing");
  const format = useFormat();
  const revoke = useRevoke();
  const used = link.last_used_at;
  const day = format.date(link.expires_at);

  return (
    <li className="grid gap-1 px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 font-medium">
          <bdi>{link.name}</bdi>
        </p>
        <SureButton
          label={t("End")}
          sureLabel={t("Yes, end it")}
          about={link.name}
          blocked={revoke.isPending}
          onSure={() => revoke.mutate(link)}
        />
      </div>
      <p className="text-sm text-muted-foreground">
        <Joined
          parts={[
            isAmongAll
              ? link.of_list
                ? t("A list of {{label}}", { label: link.resource_label })
                : link.resource_label
              : null,
            t("made by {{name}}", { name: link.made_by }),
            link.has_password ? t("with a password") : null,
          ]}
        />
      </p>
      <p className="text-sm text-muted-foreground">
        <Joined
          parts={[
            link.is_over ? (
              <span key="over" className="font-medium text-danger">
                {t("opens nothing any more")}
              </span>
            ) : (
              t("until {{day}}", { day })
            ),
            link.most_uses === null
              ? t("readings: {{uses}}", { uses: link.uses })
              : t("readings: {{uses}} of {{most}}", { uses: link.uses, most: link.most_uses }),
            used ? t("last read {{when}}", { when: format.dateTime(used) }) : t("never read"),
          ]}
        />
      </p>
      <ErrorNotice error={revoke.error} />
    </li>
  );
}

export function LinkLines({ links, isAmongAll = false }: { links: PublicLink[]; isAmongAll?: boolean }) {
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card">
      {links.map((link) => (
        <LinkLine key={link.id} link={link} isAmongAll={isAmongAll} />
      ))}
    </ul>
  );
}
