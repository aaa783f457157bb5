/**
 * Python without a world: a host whose clock stands still and that looks at nothing that runs, and limits that nobody
 * reaches. For those who want values or text and no trace, as tests do; the real host is the machine's.
 */
import type { Host, Limits, Tracer } from './interpreter.ts';

const silent = () => undefined;

const SILENT: Tracer = {
  framePushed: silent,
  framePopped: silent,
  coroutineCreated: silent,
  frameResumed: silent,
  frameSuspended: silent,
  lineReached: silent,
  exceptionRaised: silent,
};

/** A host that only writes. */
export function plainHost(write: (stream: 1 | 2, text: string) => void): Host {
  return { now: () => 0, write, traces: () => false, tracer: SILENT };
}

const MOST = Number.MAX_SAFE_INTEGER;

export const UNLIMITED: Readonly<Limits> = {
  instructions: MOST,
  recursion: MOST,
  outputChars: MOST,
  heapObjects: MOST,
  memory: MOST,
};
