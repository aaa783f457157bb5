/** The module `_codecs`: which encodings there are, and what a program has registered of its own. */
import { codecNamed, codecsOf, native, raise, searchCodec, TypeError, type Value } from '#vm';
import type { ModuleBuilder } from './modules.ts';

export const codecs: ModuleBuilder = () => ({
  name_of: native('name_of', '(encoding, /)', (_interp, [encoding]) => codecNamed(String(encoding)) ?? null),
  register_error: native('register_error', '(name, handler, /)', (interp, [name, handler]) => {
    codecsOf(interp).handlers.set(String(name), handler as Value);
    return null;
  }),
  handler_of: native(
    'handler_of',
    '(name, /)',
    (interp, [name]) => codecsOf(interp).handlers.get(String(name)) ?? null,
  ),
  register: native('register', '(search_function, /)', (interp, [search]) => {
    codecsOf(interp).searches.push(search as Value);
    return null;
  }),
  unregister: native('unregister', '(search_function, /)', (interp, [search]) => {
    const { found, searches } = codecsOf(interp);
    found.clear();
    const at = searches.indexOf(search as Value);
    if (at >= 0) searches.splice(at, 1);
    return null;
  }),
  search: native('search', '(encoding, /)', (interp, [encoding]) => {
    if (typeof encoding !== 'string') throw raise(TypeError, 'lookup() argument must be str');
    return searchCodec(interp, encoding);
  }),
});
