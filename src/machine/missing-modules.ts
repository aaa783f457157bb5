/**
 * A module that is not there: one that CPython has and this computer has not is refused with a diagnostic at its import,
 * because the program is right and we are not; any other is simply missing, as in CPython.
 */
import { currentFrame, type Interpreter, STDLIB_NAMES } from '#vm';
import type { Unsupported } from './ended.ts';
import { refusalAt } from './refusal.ts';

/** Modules of CPython's packages; which of them are here is for the finder to say. */
const STDLIB_SUBMODULES: ReadonlySet<string> = new Set(
  (
    'asyncio.subprocess asyncio.streams asyncio.transports asyncio.protocols asyncio.windows_events html.entities ' +
    'html.parser http.cookiejar http.cookies importlib.metadata importlib.readers importlib.resources ' +
    'importlib.simple json.decoder json.encoder json.scanner json.tool string.templatelib unittest.async_case ' +
    'unittest.case unittest.loader unittest.main unittest.mock unittest.result unittest.runner unittest.signals ' +
    'unittest.suite unittest.util urllib.robotparser'
  ).split(' '),
);

/** The refusal of a standard library module that the program imports itself; null for anything else. */
export function refusal(interp: Interpreter, name: string): Unsupported | null {
  const frame = currentFrame(interp);
  if (frame === null || frame.code.code.origin !== 'user') return null;
  if (!STDLIB_NAMES.has(name) && !STDLIB_SUBMODULES.has(name)) return null;
  return refusalAt(interp, `the module '${name}' of Python's standard library is not supported`, 'ImportError');
}
