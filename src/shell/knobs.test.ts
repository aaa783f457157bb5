import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#machine';
import { knobsText, readKnobs, seedOf, USUAL_KNOBS, writeKnobs } from './knobs.ts';

const written = (knobs: typeof USUAL_KNOBS) => {
  const query = new URLSearchParams();
  writeKnobs(knobs, query);
  return query;
};

describe('the knobs of the computer', () => {
  it('are usually as the machine has them', () => {
    expect(DEFAULT_SETTINGS).toMatchObject(USUAL_KNOBS);
    expect(written(USUAL_KNOBS).toString()).toBe('');
    expect(knobsText(USUAL_KNOBS)).toBe('');
  });

  it('come back from a link', () => {
    const knobs = { cores: 2, gil: false, seed: 7 };
    expect(written(knobs).toString()).toBe('cores=2&gil=off&seed=7');
    expect(readKnobs(written(knobs))).toEqual(knobs);
    expect(knobsText(knobs)).toBe('2 cores, no GIL, seed 7');
  });

  it('that a link has wrong are as usual', () => {
    expect(readKnobs(new URLSearchParams('cores=3&gil=maybe&seed=-1'))).toEqual(USUAL_KNOBS);
    expect(readKnobs(new URLSearchParams('seed=99999999999'))).toEqual(USUAL_KNOBS);
  });

  it('take whole numbers for seeds, no others', () => {
    expect([seedOf('0'), seedOf(' 12 '), seedOf('1e3'), seedOf(''), seedOf('2147483648')]).toEqual([
      0,
      12,
      null,
      null,
      null,
    ]);
  });
});
