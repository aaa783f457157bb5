/** Light, dark or projector: chosen by the control, by `?theme=`, or by the system. */
import { remembered } from './storage.ts';

export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme to begin with. */
export function firstTheme(query: URLSearchParams): Theme {
  const wanted = query.get('theme') ?? remembered('theme');
  const known = THEMES.find((theme) => theme === wanted);
  return known ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
