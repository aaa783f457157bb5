/** How a run ended. */
import type { Diagnostic } from '#compiler';

export type EndReason = 'exited' | 'raised' | 'limit' | 'stopped' | 'deadlock' | 'unsupported' | 'syntax';

export interface Ended {
  /** The exit code of the process. */
  readonly code: number;
  readonly reason: EndReason;
  /** In words, for the reasons that need some; for `raised` how it is written today, where that is known; else empty. */
  readonly text: string;
  /** For `unsupported` and `syntax`. */
  readonly diagnostic: Diagnostic | null;
}

/** Thrown through the vm when a module turns out to be outside the supported Python: the program cannot catch it. */
export class Unsupported {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    this.diagnostic = diagnostic;
  }
}

/** CPython's exit codes for an uncaught exception and for KeyboardInterrupt, and ours for what is not the program's fault. */
export const EXIT = { raised: 1, unsupported: 65, limit: 70, deadlock: 70, stopped: 130, interrupted: 130 } as const;
