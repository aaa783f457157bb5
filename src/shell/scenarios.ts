/** The scenarios that come with the app: every folder under `scenarios/`. */
import { parseScenario, type Scenario } from '#lessons';

const TEXTS = import.meta.glob<string>('/scenarios/*/*.{md,py}', { query: '?raw', import: 'default', eager: true });

/** In alphabetical order of their folders, grouped by nobody: the picker groups. */
export const SCENARIOS: readonly Scenario[] = folders().map(([slug, files]) =>
  parseScenario(slug, files['scenario.md'] ?? '', files),
);

function folders(): [slug: string, files: Record<string, string>][] {
  const found = new Map<string, Record<string, string>>();
  for (const [path, text] of Object.entries(TEXTS)) {
    const [, , slug = '', name = ''] = path.split('/');
    const files = found.get(slug) ?? {};
    files[name] = text;
    found.set(slug, files);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** By slug; the first where there is none of that name. */
export function scenarioOf(slug: string | null): Scenario {
  return SCENARIOS.find((scenario) => scenario.slug === slug) ?? (SCENARIOS[0] as Scenario);
}
