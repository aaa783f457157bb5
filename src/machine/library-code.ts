/**
 * The code of library modules: unpacked when it was compiled with the bundle, else compiled. Kept for as long as the host
 * lives, because code objects never change and every run imports the same.
 */

import { InternalError } from '#base';
import { type Code, type Origin, unpack } from '#bytecode';
import { compileModule } from '#compiler';
import type { LibraryModule } from '#pylib';

const known = new Map<string, Code>();

/** A library module that does not compile is a mistake of ours: InternalError. */
export function libraryCode({ source, codeName, compiled, origin }: LibraryModule): Code {
  let code = known.get(codeName);
  if (code !== undefined) return code;
  code = compiled === null ? compile(source, codeName, origin) : unpack(compiled);
  known.set(codeName, code);
  return code;
}

function compile(source: string, filename: string, origin: Origin): Code {
  const result = compileModule(source, filename, origin);
  if (result.ok) return result.code;
  throw new InternalError(`${filename}: ${result.diagnostic.message}, line ${result.diagnostic.span.line}`);
}
