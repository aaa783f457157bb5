import { describe, expect, it } from 'vitest';
import { parseScenario, ScenarioError } from '#lessons';

const FRONT = `---
title: Chores
summary: Four chores, one person.
level: beginner
group: Many things at once
variants:
  - id: sync
    file: sync.py
    title: sync
    tagline: one after the other
    jobs: chore
---
`;
const FILES = { 'sync.py': 'print(1)\n' };

function refusal(markdown: string, files: Readonly<Record<string, string>> = FILES): string {
  try {
    parseScenario('chores', markdown, files);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('parseScenario', () => {
  it('reads fields, variants and lesson', () => {
    const scenario = parseScenario('chores', `${FRONT}There is *laundry*.\n`, FILES);
    expect(scenario).toMatchObject({ slug: 'chores', title: 'Chores', level: 'beginner', talk: null });
    expect(scenario.variants).toEqual([
      { id: 'sync', file: 'sync.py', title: 'sync', tagline: 'one after the other', jobs: 'chore' },
    ]);
    expect(scenario.lesson).toHaveLength(1);
  });

  it('says that front matter is missing', () => {
    expect(refusal('# Chores\n')).toBe(
      'scenarios/chores/scenario.md\n  must begin with front matter: a line of ---, the fields, and another line of ---',
    );
  });

  it('names a missing field', () => {
    expect(refusal(FRONT.replace('title: Chores\n', ''))).toMatch(/^ {2}title: is missing/m);
  });

  it('names an unknown field', () => {
    expect(refusal(FRONT.replace('level:', 'colour: red\nlevel:'))).toContain('  colour: is not a field of a scenario');
  });

  it('names the variant whose file is not there, and what to do', () => {
    expect(refusal(FRONT, {})).toContain(
      '  variants[0].file: there is no sync.py in this folder; add the file or correct the name',
    );
  });

  it('refuses two variants of one id', () => {
    const twice = FRONT.replace('---\n', '').replace(
      /variants:\n([\s\S]*?)---/,
      (_all, one: string) => `variants:\n${one}${one}---`,
    );
    expect(refusal(`---\n${twice}`)).toContain('variants[1].id: variants[0] is called sync too');
  });

  it('says what is wrong with a value', () => {
    expect(refusal(FRONT.replace('beginner', 'easy'))).toContain('level: must be beginner, intermediate or advanced');
  });

  it('says where the YAML is broken', () => {
    expect(refusal(FRONT.replace('title: Chores', 'title: [Chores'))).toContain('front matter is not YAML');
  });
});
