/** pidfd_open(2): a descriptor that stands for a process, and can be read, as poll(2) says, when that has ended. */
import type { EventIndex } from '#trace';
import { OpenFile } from './open-file.ts';
import type { EndWatch, Process } from './process.ts';

export class ProcessFile extends OpenFile implements EndWatch {
  readonly what = 'a process';
  readonly process: Process;

  constructor(process: Process) {
    super(process.kernel);
    this.process = process;
    process.stoodFor.add(this);
  }

  override get readable(): boolean {
    return this.process.status !== null;
  }

  override get writable(): boolean {
    return false;
  }

  processEnded(cause: EventIndex): void {
    this.changed(this.tellReady(cause));
  }

  protected override closed(): void {
    this.process.stoodFor.delete(this);
  }
}
