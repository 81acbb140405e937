import { useMutation, useQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";

import { Menu, MenuItem } from "@/components/ui/menu";
import { request } from "@/platform/api";
import { letterIcon } from "@/platform/brand";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

type Company = { slug: string; name: string };
type Look = Company & { colour: string; icon: string };

const NAME_LOOK = "truncate text-lg font-bold text-primary";

/** The company, and a way to one's others without signing in again. */
export function CompanySwitch() {
  const t = useT("platform");
  const { tenant, companies = [] } = useSession();
  const others = companies.filter(({ slug }) => slug !== tenant.slug);

  if (others.length === 0) {
    return <p className={NAME_LOOK}>{tenant.name}</p>;
  }
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          title={t("Another company")}
          className={cn(NAME_LOOK, "min-h-10 min-w-0 rounded-md px-1 hover:bg-muted")}
        >
          {tenant.name} <span aria-hidden="true">▾</span>
        </button>
      }
    >
      <Others companies={others} />
    </Menu>
  );
}

/** Each under its mark, which is asked for when somebody opens the choice; the names are there at once. */
function Others({ companies }: { companies: Company[] }) {
  const { data } = useQuery({
    queryKey: ["session", "companies"],
    queryFn: () => request<{ results: Look[] }>("GET", "session/companies/"),
    staleTime: 5 * 60_000,
  });
  const go = useMutation({
    mutationFn: (company: string) => request<{ url: string }>("POST", "session/handover/", { company }),
    onSuccess: ({ url }) => window.open(url, "_self"),
  });
  return companies.map(({ slug, name }) => (
    <MenuItem key={slug} onClick={() => go.mutate(slug)}>
      <Mark name={name} look={data?.results.find((each) => each.slug === slug)} />
      <bdi>{name}</bdi>
    </MenuItem>
  ));
}

/** The logo on white, as everywhere, within the company's colour; without one, the first letter on that colour. */
function Mark({ name, look }: { name: string; look: Look | undefined }) {
  if (!look) return <Building2 aria-hidden="true" className="size-7 shrink-0 p-1.5" />;
  const { colour, icon } = look;
  if (!icon) return <img src={letterIcon(name, colour)} alt="" className="size-7 shrink-0" />;
  return (
    <img
      src={icon}
      alt=""
      style={{ borderColor: colour }}
      className="size-7 shrink-0 rounded border-2 bg-white object-contain"
    />
  );
}
