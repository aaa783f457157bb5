/** The module `_unicode`: what the host knows of characters, for `unicodedata`. */
import { characterName, characterNamed } from '#base';
import { native } from '#vm';
import type { ModuleBuilder } from './modules.ts';

const CATEGORIES = 'Ll Lu Lo Lm Lt Nd Nl No Po Ps Pe Pd Pc Pi Pf Sm So Sc Sk Mn Mc Me Zs Zl Zp Cc Cf Co Cs'.split(' ');
const TESTS = CATEGORIES.map((name) => [name, new RegExp(`^\\p{gc=${name}}$`, 'u')] as const);

function categoryOf(char: string): string {
  return TESTS.find(([, test]) => test.test(char))?.[0] ?? 'Cn';
}

export const unicode: ModuleBuilder = () => ({
  category_of: native('category_of', '(char, /)', (_interp, [char]) => categoryOf(String(char))),
  is_mirrored: native('is_mirrored', '(char, /)', (_interp, [char]) => /^\p{Bidi_Mirrored}$/u.test(String(char))),
  name_of: native(
    'name_of',
    '(char, /)',
    (_interp, [char]) => characterName(String(char).codePointAt(0) as number) ?? null,
  ),
  named: native('named', '(name, /)', (_interp, [name]) => characterNamed(String(name)) ?? null),
  normalized: native('normalized', '(form, text, /)', (_interp, [form, text]) => String(text).normalize(String(form))),
});
