/** What the computer is like on which a program is run: the settings that people turn. As part of a link: `cores=2&gil=off&seed=7`. */
import type { Settings } from '#machine';

export type Knobs = Pick<Settings, 'cores' | 'gil' | 'seed'>;

/** As the machine has them by itself; repeated here, because the page does not load the machine. */
export const USUAL_KNOBS: Knobs = { cores: 4, gil: true, seed: 1 };
export const CORES = [1, 2, 4, 8, 16] as const;
const LARGEST_SEED = 2 ** 31 - 1;

/** The knobs that a link asks for; what it does not say, or says wrong, is as usual. */
export function readKnobs(query: URLSearchParams): Knobs {
  const asked = Number(query.get('cores'));
  return {
    cores: CORES.find((count) => count === asked) ?? USUAL_KNOBS.cores,
    gil: query.get('gil') !== 'off',
    seed: seedOf(query.get('seed') ?? '') ?? USUAL_KNOBS.seed,
  };
}

/** Adds to the query of a link what is not as usual. */
export function writeKnobs(knobs: Knobs, query: URLSearchParams): void {
  if (knobs.cores !== USUAL_KNOBS.cores) query.set('cores', String(knobs.cores));
  if (!knobs.gil) query.set('gil', 'off');
  if (knobs.seed !== USUAL_KNOBS.seed) query.set('seed', String(knobs.seed));
}

/** A seed as it is typed; null for what is none. */
export function seedOf(text: string): number | null {
  if (!/^\d{1,10}$/.test(text.trim())) return null;
  const value = Number(text);
  return value <= LARGEST_SEED ? value : null;
}

/** In a few words, for the button: empty when all is as usual. */
export function knobsText(knobs: Knobs): string {
  const said: string[] = [];
  if (knobs.cores !== USUAL_KNOBS.cores) said.push(knobs.cores === 1 ? '1 core' : `${knobs.cores} cores`);
  if (!knobs.gil) said.push('no GIL');
  if (knobs.seed !== USUAL_KNOBS.seed) said.push(`seed ${knobs.seed}`);
  return said.join(', ');
}
