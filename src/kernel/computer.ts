/** One computer of the simulated network: its cores and its disk. Programs run on the first; others are hosts that they talk to. */
import type { CoreId, VirtualNs } from '#trace';
import { FileTree } from './files.ts';
import type { Semaphore } from './semaphore.ts';
import { SharedMemory } from './shared-memory.ts';
import type { Thread } from './thread.ts';

export class Computer {
  readonly name: string;
  readonly address: string;
  readonly files = new FileTree();
  readonly sharedMemory = new SharedMemory();
  /** By name. */
  readonly semaphores = new Map<string, Semaphore>();
  private readonly cores: (Thread | null)[];
  private readonly freeSince: VirtualNs[];
  /** The trace counts the cores of all computers. */
  private readonly firstCore: number;

  constructor(name: string, address: string, cores: number, firstCore: number) {
    this.name = name;
    this.address = address;
    this.cores = new Array<Thread | null>(cores).fill(null);
    this.freeSince = new Array<VirtualNs>(cores).fill(0);
    this.firstCore = firstCore;
  }

  get coreCount(): number {
    return this.cores.length;
  }

  get hasFreeCore(): boolean {
    return this.cores.includes(null);
  }

  /** When the core that `seat` would give became free. */
  get freeFrom(): VirtualNs {
    return this.freeSince[this.cores.indexOf(null)] ?? 0;
  }

  /** Gives a free core to `thread`. */
  seat(thread: Thread): void {
    const at = this.cores.indexOf(null);
    this.cores[at] = thread;
    thread.core = (this.firstCore + at) as CoreId;
    thread.onCoreSince = thread.time;
  }

  /** Takes the core away from `thread`, if it has one. */
  unseat(thread: Thread): void {
    if (thread.core === 0) return;
    const at = thread.core - this.firstCore;
    this.cores[at] = null;
    this.freeSince[at] = thread.time;
    thread.core = 0 as CoreId;
  }
}
