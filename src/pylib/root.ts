/** Where CPython on Linux has its library: tracebacks show library files there. */
export const LIBRARY_ROOT = '/usr/lib/python3.14/';

/** Modules, or halves of them, that are C in CPython: no traceback shows their frames. */
const BUILTIN: ReadonlySet<string> = new Set([
  '_csv.py',
  '_datetime.py',
  '_datetime_calendar.py',
  '_datetime_delta.py',
  '_datetime_text.py',
  '_datetime_times.py',
  '_datetime_zones.py',
  '_decimal_arithmetic.py',
  '_decimal_format.py',
  '_decimal_functions.py',
  '_io.py',
  '_io_base.py',
  '_io_buffers.py',
  '_io_bytes.py',
  '_io_text.py',
  '_pickle.py',
  '_pickle_load.py',
  '_statistics.py',
  '_warnings.py',
  'array.py',
  'binascii.py',
  'cmath.py',
  'decimal.py',
  'posix.py',
  're/_patterns.py',
  'struct.py',
]);

/** Whether frames of this file are shown. */
export function originOf(file: string): 'library' | 'builtin' {
  return BUILTIN.has(file) ? 'builtin' : 'library';
}
