/**
 * The table of rooms: which folder of `src` may import which others, in what world it lives and which npm packages it
 * may name. It is data, not code that runs in the app; `rooms.test.ts` holds every file against it and
 * `src/README.md` is its map in prose.
 */

/** `pure` compiles without DOM and Node types and never reads a clock or rolls dice; `page` has the DOM; `node` has Node. */
export type World = 'pure' | 'page' | 'node';

export interface Room {
  /** One line: what the room is. */
  readonly is: string;
  readonly world: World;
  /** Rooms whose door it may import, itself excepted. */
  readonly mayImport: readonly string[];
  /** npm packages it may name. */
  readonly npm: readonly string[];
}

const pictureHalf = ['base', 'trace', 'replay'] as const;

export const ROOMS: Readonly<Record<string, Room>> = {
  base: { is: 'words without a domain', world: 'pure', mayImport: [], npm: [] },
  trace: { is: 'the language of events', world: 'pure', mayImport: ['base'], npm: [] },
  bytecode: { is: 'opcode table, code object, disassembler', world: 'pure', mayImport: ['base'], npm: [] },
  compiler: {
    is: 'Python text to bytecode; diagnostics',
    world: 'pure',
    mayImport: ['base', 'bytecode'],
    npm: [],
  },
  vm: {
    is: 'objects, frames and the dispatch loop; knows no thread, no clock, no event loop',
    world: 'pure',
    mayImport: ['base', 'trace', 'bytecode'],
    npm: [],
  },
  kernel: {
    is: 'virtual clock, threads, selector: the simulated computer; knows no Python',
    world: 'pure',
    mayImport: ['base', 'trace'],
    npm: [],
  },
  pylib: { is: 'library modules written in Python', world: 'pure', mayImport: [], npm: [] },
  natives: {
    is: 'native halves of library modules and the core of asyncio',
    world: 'pure',
    mayImport: ['base', 'trace', 'vm', 'kernel'],
    npm: [],
  },
  machine: {
    is: 'joins them: imports, the tick, run(program) to trace',
    world: 'pure',
    mayImport: ['base', 'trace', 'bytecode', 'compiler', 'vm', 'kernel', 'pylib', 'natives'],
    npm: [],
  },
  replay: { is: 'folds the trace into worlds; seek; words', world: 'pure', mayImport: ['base', 'trace'], npm: [] },
  lessons: {
    is: 'the scenario format',
    world: 'pure',
    mayImport: pictureHalf,
    npm: ['yaml', 'valibot'],
  },
  views: {
    is: 'one folder a view: layout as numbers, React paints',
    world: 'page',
    mayImport: pictureHalf,
    npm: ['react', 'd3-scale', 'd3-shape'],
  },
  shell: {
    is: 'the page: store, player, editor, compare, worker',
    world: 'page',
    mayImport: ['base', 'trace', 'compiler', 'machine', 'replay', 'lessons', 'views'],
    npm: [
      'react',
      'react-dom',
      'zustand',
      '@codemirror/commands',
      '@codemirror/lang-python',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      '@fontsource-variable/inter',
      '@fontsource-variable/jetbrains-mono',
    ],
  },
  cli: {
    is: 'the command line',
    world: 'node',
    mayImport: ['base', 'trace', 'machine', 'replay', 'lessons'],
    npm: [],
  },
};
