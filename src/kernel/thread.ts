/**
 * An operating-system thread as the kernel sees it: a state, a clock of its own and a wait. What it runs is in `payload`,
 * which the kernel never looks into.
 */
import type { CoreId, EventIndex, ThreadId, VirtualNs } from '#trace';
import type { Process } from './process.ts';
import type { Timer } from './timers.ts';

/** `queued` is waiting for the GIL. */
export type ThreadState = 'ready' | 'running' | 'queued' | 'blocked' | 'ended';

/** What a blocked thread waits for, in the words of `kernel/thread-blocked`. */
export interface Wait {
  /** The call, as `time.sleep(1.5)`. */
  readonly on: string;
  /** Deadline, or -1 to wait for ever. */
  readonly until: VirtualNs;
  readonly fd?: number;
  readonly resource?: number;
  readonly other?: number;
  /** Who could end the wait, as far as that is known: asked when nothing moves any more. */
  readonly enders?: () => readonly Thread[];
}

export class Thread {
  readonly id: ThreadId;
  readonly process: Process;
  name: string;
  readonly daemon: boolean;
  state: ThreadState = 'ready';
  /** How far it has run, or when it became ready. */
  time: VirtualNs;
  /** Processor time that it has used. */
  used: VirtualNs = 0;
  core = 0 as CoreId;
  /** Since when it has its core. */
  onCoreSince: VirtualNs = 0;
  wait: Wait | null = null;
  /** The deadline of its wait. */
  deadline: Timer | null = null;
  /** True when its last wait ended by its deadline. */
  timedOut = false;
  /** The event that last changed its state. */
  event: EventIndex = -1;
  /** Null when it has ended. */
  payload: unknown;

  constructor(id: ThreadId, process: Process, name: string, daemon: boolean, time: VirtualNs, payload: unknown) {
    this.id = id;
    this.process = process;
    this.name = name;
    this.daemon = daemon;
    this.time = time;
    this.payload = payload;
  }
}
