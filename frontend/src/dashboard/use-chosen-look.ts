import { type Density, type Theme, useDensity, useTheme } from "@/platform/appearance";
import { useKeepLook } from "@/platform/own-look";

/** The theme of the screens, and how a person chooses it for all of their devices. */
export function useChosenTheme(): [Theme, (theme: Theme) => void] {
  const keep = useKeepLook();
  const [theme, setTheme] = useTheme();
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    keep({ theme: chosen });
  };
  return [theme, choose];
}

/** The same of the height of rows. */
export function useChosenDensity(): [Density, (density: Density) => void] {
  const keep = useKeepLook();
  const [density, setDensity] = useDensity();
  const choose = (chosen: Density) => {
    setDensity(chosen);
    keep({ density: chosen });
  };
  return [density, choose];
}
