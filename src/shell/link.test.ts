import { describe, expect, it } from 'vitest';
import { USUAL_KNOBS } from './knobs.ts';
import { type Link, readLink, writeLink } from './link.ts';

const LINK: Link = { scenario: 'chores', variant: 'asyncio', compare: false, grain: 'turn', step: 12 };

describe('a link', () => {
  it('leads to the moment it was made at', () => {
    expect(readLink(new URLSearchParams(writeLink(LINK, USUAL_KNOBS)))).toEqual(LINK);
  });

  it('leads to a comparison', () => {
    const query = writeLink({ ...LINK, compare: true }, USUAL_KNOBS);
    expect(query).toBe('scenario=chores&variant=compare');
    expect(readLink(new URLSearchParams(query))).toMatchObject({ compare: true, variant: null, step: 0 });
  });

  it('without or with wrong parts begins at the beginning, by line', () => {
    const nothing = { scenario: null, variant: null, compare: false, grain: 'line', step: 0 };
    expect(readLink(new URLSearchParams(''))).toEqual(nothing);
    expect(readLink(new URLSearchParams('grain=second&step=later'))).toEqual(nothing);
    expect(readLink(new URLSearchParams('step=-3'))).toEqual(nothing);
  });
});
