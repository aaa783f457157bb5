/**
 * The library modules compiled when the bundle was built, by file name: packed code objects (bytecode/pack.ts). Empty in
 * development and in tests, where modules are compiled when they are imported; a build step replaces this file's table.
 */
export const COMPILED: Readonly<Record<string, string>> = {};
