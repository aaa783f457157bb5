import { describe, expect, test } from 'vitest';
import { NAME_ROWS } from './character-name-rows.ts';
import { characterName, characterNamed } from './character-names.ts';

describe('the names of characters', () => {
  test.each([
    ['BULLET', '•'],
    ['latin small letter e with acute', 'é'],
    ['GRINNING FACE', '😀'],
    ['CJK UNIFIED IDEOGRAPH-4E2D', '中'],
    ['HANGUL SYLLABLE HAN', '한'],
    ['HANGUL SYLLABLE A', '아'],
    ['BRAILLE PATTERN DOTS-1245', '⠛'],
    ['LINE FEED', '\n'],
    ['NBSP', '\u00a0'],
  ])('%s is %s', (name, character) => {
    expect(characterNamed(name)).toBe(character.codePointAt(0));
  });

  test('are not made up', () => {
    for (const name of ['NOT A CHARACTER', '', 'CJK UNIFIED IDEOGRAPH-0041', 'HANGUL SYLLABLE XYZ']) {
      expect(characterNamed(name)).toBeUndefined();
    }
    expect(characterName(0)).toBeUndefined();
    expect(characterName(0xd800)).toBeUndefined();
  });

  test('lead back to the characters that they are of', () => {
    const firsts = NAME_ROWS.map((row) => Number.parseInt(row, 16));
    for (const code of [...firsts, 0x2801, 0x4e00, 0xac01, 0xd7a3]) {
      expect(characterNamed(characterName(code) as string)).toBe(code);
    }
  });
});
