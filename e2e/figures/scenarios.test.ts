/** The scenarios that do one job four ways: each way ends well, and the times say what the lessons say. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario, type Scenario } from '#lessons';
import { DEFAULT_SETTINGS, run } from '#machine';

/** Milliseconds at least and at most, by scenario and variant. */
const TOTALS: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  downloads: { sync: [2280, 2300], threads: [760, 770], processes: [380, 400], asyncio: [380, 390] },
  primes: { sync: [70, 90], threads: [70, 90], processes: [20, 30], asyncio: [70, 90] },
  'echo-server': { blocking: [2200, 2400], threads: [1200, 1300], selectors: [1200, 1300], asyncio: [1200, 1300] },
  'producer-consumer': { sync: [2500, 2510], threads: [1700, 1710], processes: [1700, 1720], asyncio: [1700, 1710] },
};

function scenarioIn(slug: string): Scenario {
  const folder = new URL(`../../scenarios/${slug}/`, import.meta.url);
  const texts = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
  const files = Object.fromEntries(texts.filter(([name]) => name.endsWith('.py')));
  return parseScenario(slug, new Map(texts).get('scenario.md') ?? '', files);
}

for (const [slug, totals] of Object.entries(TOTALS)) {
  describe(slug, () => {
    const { variants, files, hosts } = scenarioIn(slug);
    test.each(variants)('$title takes the time that the lesson speaks of', ({ id, file }) => {
      const session = run({ main: file, files, args: [], hosts }, { ...DEFAULT_SETTINGS, lines: false });
      expect(session.ended).toMatchObject({ reason: 'exited', code: 0 });
      const [least, most] = totals[id] ?? [0, 0];
      const took = session.stats().virtualNs / 1e6;
      expect(took).toBeGreaterThanOrEqual(least);
      expect(took).toBeLessThanOrEqual(most);
    });
  });
}
