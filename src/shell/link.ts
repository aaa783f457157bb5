/** Links to a moment: `?scenario=chores&variant=asyncio&grain=line&step=12`. */
import type { Grain } from '#replay';
import { type Knobs, writeKnobs } from './knobs.ts';

export interface Link {
  readonly scenario: string | null;
  readonly variant: string | null;
  readonly compare: boolean;
  readonly grain: Grain;
  readonly step: number;
}

const GRAINS: readonly Grain[] = ['line', 'callback', 'turn'];

/** What a link asks for; what it does not say, or says wrong, is as without it. */
export function readLink(query: URLSearchParams): Link {
  const variant = query.get('variant');
  const step = Math.floor(Number(query.get('step')));
  return {
    scenario: query.get('scenario'),
    variant: variant === 'compare' ? null : variant,
    compare: variant === 'compare',
    grain: GRAINS.find((grain) => grain === query.get('grain')) ?? 'line',
    step: Number.isNaN(step) ? 0 : Math.max(0, step),
  };
}

/** The query of a link. */
export function writeLink({ scenario, variant, compare, grain, step }: Link, knobs: Knobs): string {
  const query = new URLSearchParams({ scenario: scenario ?? '', variant: compare ? 'compare' : (variant ?? '') });
  if (!compare) {
    query.set('grain', grain);
    query.set('step', String(step));
  }
  writeKnobs(knobs, query);
  return query.toString();
}
