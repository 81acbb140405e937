import { Link, useNavigate } from "@tanstack/react-router";
import { Check, Keyboard, LogOut, ShieldCheck, UserRound } from "lucide-react";

import { Menu, MenuChoices, MenuItem, MenuLine } from "@/components/ui/menu";
import { DENSITIES, THEMES } from "@/platform/appearance";
import { useFirstSteps, useShowFirstSteps } from "@/platform/first-steps";
import { LANGUAGES, type Language, useLanguage, useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useChooseLanguage } from "./use-choose-language";
import { useChosenDensity, useChosenTheme } from "./use-chosen-look";

const THEME_LABELS = { system: "As the device", light: "Light", dark: "Dark" } as const;
const DENSITY_LABELS = { comfortable: "Comfortable", compact: "Compact" } as const;

/** Who one is, and how one likes to see the screens. */
export function AccountMenu({ onHelp, onLeave }: { onHelp: () => void; onLeave: () => void }) {
  const t = useT("platform");
  const { user, roles, support } = useSession();

  return (
    <Menu
      trigger={
        <button type="button" className="flex min-h-10 items-center gap-2 rounded-md px-2 hover:bg-muted">
          <UserRound aria-hidden="true" className="size-5" />
          <span className="text-start text-sm leading-tight max-sm:sr-only">
            <span className="block max-w-40 truncate font-medium">{user?.name}</span>
            <span className="block max-w-40 truncate text-xs text-muted-foreground">
              {user && (roles[user.role] ?? user.role)}
            </span>
          </span>
        </button>
      }
    >
      {!support && (
        <MenuItem render={<Link to="/compte" />}>
          <ShieldCheck aria-hidden="true" className="size-4" />
          {t("My account")}
        </MenuItem>
      )}
      <FirstStepsEntry />
      <LanguageChoice />
      <MenuLine />
      <AppearanceChoices />
      <MenuLine />
      <MenuItem onClick={onHelp} className="max-md:hidden">
        <Keyboard aria-hidden="true" className="size-4" />
        {t("Keyboard shortcuts")}
      </MenuItem>
      <MenuItem onClick={onLeave} className="md:hidden">
        <LogOut aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {t("Sign out")}
      </MenuItem>
    </Menu>
  );
}

/** Back to what newcomers do first, for whoever has hidden it or finished. */
function FirstStepsEntry() {
  const t = useT("platform");
  const navigate = useNavigate();
  const { data } = useFirstSteps();
  const show = useShowFirstSteps();
  if (!data?.steps.length) return null;
  const open = () => {
    show.mutate(true);
    void navigate({ to: "/" });
  };
  return (
    <MenuItem onClick={open}>
      <Check aria-hidden="true" className="size-4" />
      {t("First steps")}
    </MenuItem>
  );
}

function LanguageChoice() {
  const t = useT("platform");
  const language = useLanguage();
  const choose = useChooseLanguage();
  const options = Object.entries(LANGUAGES).map(([value, label]) => ({
    value: value as Language,
    label,
    lang: value,
  }));
  return <MenuChoices label={t("Language")} value={language} options={options} onChange={choose} />;
}

function AppearanceChoices() {
  const t = useT("platform");
  const [theme, setTheme] = useChosenTheme();
  const [density, setDensity] = useChosenDensity();
  return (
    <>
      <MenuChoices
        label={t("Theme")}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(THEME_LABELS[value]) }))}
        onChange={setTheme}
      />
      <MenuChoices
        label={t("Rows")}
        value={density}
        options={DENSITIES.map((value) => ({ value, label: t(DENSITY_LABELS[value]) }))}
        onChange={setDensity}
      />
    </>
  );
}
