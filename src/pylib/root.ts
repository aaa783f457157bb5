/** Where CPython on Linux has its library: tracebacks show library files there. */
export const LIBRARY_ROOT = '/usr/lib/python3.14/';

/** Modules that CPython carries inside its binary: a program's file of the same name is not found. */
export const FROZEN: ReadonlySet<string> = new Set([
  'abc',
  'codecs',
  'genericpath',
  'importlib.machinery',
  'importlib.util',
  'io',
  'ntpath',
  'os',
  'posixpath',
  'runpy',
  'site',
  'stat',
  '_collections_abc',
]);

/** What code objects of this file call it, and so do tracebacks. */
export function codeNameOf(file: string): string {
  const name = file.replace(/\.py$/, '').replaceAll('/', '.');
  return FROZEN.has(name) ? `<frozen ${name}>` : LIBRARY_ROOT + file;
}

/** Modules, or parts of them, that are C in CPython, or that it has not: no traceback shows their frames. */
const BUILTIN: ReadonlySet<string> = new Set([
  '_codecs_registry.py',
  '_csv.py',
  '_datetime.py',
  '_datetime_calendar.py',
  '_datetime_delta.py',
  '_datetime_text.py',
  '_datetime_times.py',
  '_datetime_zones.py',
  '_decimal_arithmetic.py',
  '_decimal_context.py',
  '_decimal_format.py',
  '_decimal_functions.py',
  '_decimal_number.py',
  '_decimal_operations.py',
  '_encodings.py',
  '_enum_parts.py',
  '_fraction_format.py',
  '_hashlib.py',
  '_inspect_binding.py',
  '_inspect_callables.py',
  '_io.py',
  '_io_base.py',
  '_io_buffers.py',
  '_io_bytes.py',
  '_io_text.py',
  '_pickle.py',
  '_pickle_load.py',
  '_socket.py',
  '_socket_names.py',
  '_statistics.py',
  '_typing.py',
  '_unicode_tables.py',
  '_warnings.py',
  '_weak_proxies.py',
  'array.py',
  'binascii.py',
  'cmath.py',
  'collections/_names.py',
  '_posix_processes.py',
  '_signal_calls.py',
  'posix.py',
  're/_patterns.py',
  'stat.py',
  'select.py',
  'struct.py',
  'unicodedata.py',
]);

/** Whether frames of this file are shown. */
export function originOf(file: string): 'library' | 'builtin' {
  return BUILTIN.has(file) ? 'builtin' : 'library';
}
