/**
 * A process of a simulated computer: its threads, its GIL, how it ended. What it has in memory is in `payload`, which the
 * kernel never looks into.
 */
import type { ProcessId, VirtualNs } from '#trace';
import type { Computer } from './computer.ts';
import { DescriptorTable } from './descriptor-table.ts';
import type { Gil } from './gil.ts';
import type { Kernel } from './kernel.ts';
import type { OpenFile } from './open-file.ts';
import type { Thread } from './thread.ts';
import { WaitQueue } from './wait-queue.ts';

/** How a process ended: with an exit code, or by a signal. */
export interface ExitStatus {
  readonly code: number;
  /** 0 when it ended by itself. */
  readonly signal: number;
}

export class Process {
  readonly kernel: Kernel;
  readonly id: ProcessId;
  readonly parent: Process | null;
  readonly computer: Computer;
  name: string;
  /** Null in the free-threaded build. */
  readonly gil: Gil | null;
  /** Those that have not ended, oldest first; the first to be started is the main thread. */
  readonly threads = new Set<Thread>();
  readonly children: Process[] = [];
  /** Null while it runs. */
  status: ExitStatus | null = null;
  /** Its parent has asked how it ended: the number may be forgotten. */
  reaped = false;
  /** Threads, of any process, that wait for its end or for that of one of its children. */
  readonly ending = new WaitQueue('file');
  /** What is done with signals, by number, where it is not the default. */
  readonly dispositions = new Map<number, 'ignored' | 'handled'>();
  /** To which the numbers of handled signals are written as they come. */
  wakeup: OpenFile | null = null;
  /** Signals that wait for the main thread to handle them, the oldest first. */
  readonly pending: number[] = [];
  /** Processor time that all its threads have used. */
  used: VirtualNs = 0;
  readonly descriptors: DescriptorTable;
  payload: unknown = null;

  constructor(
    kernel: Kernel,
    id: ProcessId,
    parent: Process | null,
    computer: Computer,
    name: string,
    gil: Gil | null,
  ) {
    this.kernel = kernel;
    this.id = id;
    this.descriptors = new DescriptorTable(this);
    this.parent = parent;
    this.computer = computer;
    this.name = name;
    this.gil = gil;
    parent?.children.push(this);
  }
}
