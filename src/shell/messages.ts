/** What the page and its worker say to each other. */
import type { Ended, Program, Stats } from '#machine';
import type { TraceChunk } from '#trace';
import type { Knobs } from './knobs.ts';

export type ToWorker =
  | { readonly op: 'run'; readonly id: number; readonly program: Program; readonly knobs: Knobs }
  | { readonly op: 'stop'; readonly id: number };

export type FromWorker =
  | { readonly op: 'chunk'; readonly id: number; readonly chunk: TraceChunk }
  | { readonly op: 'progress'; readonly id: number; readonly stats: Stats }
  | { readonly op: 'ended'; readonly id: number; readonly ended: Ended }
  /** The machine itself has failed: our fault, said loudly. */
  | { readonly op: 'failed'; readonly id: number; readonly message: string };
