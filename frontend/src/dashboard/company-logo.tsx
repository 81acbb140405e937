import { cn } from "@/platform/class-names";
import { useSession } from "@/platform/session";

/** The name stands beside it: the picture says nothing more. On white also by night, for which few logos are drawn. */
export function CompanyLogo({ className }: { className: string }) {
  const { logo } = useSession().tenant.theme;
  if (!logo) return null;
  return <img src={logo} alt="" className={cn("block rounded bg-white object-contain p-0.5", className)} />;
}
