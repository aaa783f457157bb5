/**
 * A process of a simulated computer: its threads, its GIL, how it ended. What it has in memory is in `payload`, which the
 * kernel never looks into.
 */
import type { EventIndex, ProcessId, VirtualNs } from '#trace';
import type { Computer } from './computer.ts';
import { DescriptorTable } from './descriptor-table.ts';
import { FileTree } from './files.ts';
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

/** Wants to know when a process ends. */
export interface EndWatch {
  processEnded(cause: EventIndex): void;
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
  /** Signals that are held back until they are asked for: pthread_sigmask(3). */
  readonly blocked = new Set<number>();
  readonly heldBack = new Set<number>();
  /** Threads that wait for one of those. */
  readonly signalled = new WaitQueue();
  /** Signals that wait for the main thread to handle them, the oldest first. */
  readonly pending: number[] = [];
  /** Processor time that all its threads have used. */
  used: VirtualNs = 0;
  readonly descriptors: DescriptorTable;
  /** The computer's files, as seen from its working directory. */
  readonly files: FileTree;
  /** The number of the process that leads its group, and of the one that leads its session. */
  group: number;
  session: number;
  /** What stands for it as descriptors: pidfd_open(2). */
  readonly stoodFor = new Set<EndWatch>();
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
    this.files = new FileTree(parent?.computer === computer ? parent.files : computer.files);
    this.group = parent?.group ?? id;
    this.session = parent?.session ?? id;
    parent?.children.push(this);
  }
}
