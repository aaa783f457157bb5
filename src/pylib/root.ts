/** Where CPython on Linux has its library: tracebacks show library files there. */
export const LIBRARY_ROOT = '/usr/lib/python3.14/';
