import { useEffect, useState } from "preact/hooks";

export type Theme = "light" | "dark";

const storageKey = "theme";

/** The system's choice until somebody presses the switch; then theirs, on this browser. */
export function useTheme(): readonly [Theme, () => void] {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const [system, setSystem] = useState<Theme>(dark.matches ? "dark" : "light");
  const [chosen, setChosen] = useState(() => localStorage.getItem(storageKey));
  useEffect(() => {
    const onChange = ({ matches }: MediaQueryListEvent) => setSystem(matches ? "dark" : "light");
    dark.addEventListener("change", onChange);
    return () => dark.removeEventListener("change", onChange);
  }, []);
  const theme: Theme = chosen === "light" || chosen === "dark" ? chosen : system;
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  const toggle = () => {
    const next = theme === "dark" ? "light" : "dark";
    localStorage.setItem(storageKey, next);
    setChosen(next);
  };
  return [theme, toggle];
}
