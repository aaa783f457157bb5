/** Running a program from the page: hands it to the worker and puts the trace together that comes back. */
import type { Ended, Program, Stats } from '#machine';
import { appendChunk, TraceStore } from '#trace';
import type { Knobs } from './knobs.ts';
import type { FromWorker, ToWorker } from './messages.ts';

export interface RunResult {
  readonly trace: TraceStore;
  readonly ended: Ended;
}

/** A worker that does not answer to `stop` for so long is taken away; its trace so far is kept. */
const PATIENCE_MS = 1500;

export class Runner {
  private worker: Worker | null = null;
  private runs = 0;
  /** The run that has been told to stop. */
  private stopping = 0;
  private finish: ((ended: Ended) => void) | null = null;

  /** Runs a program to its end; one at a time. Rejects when the machine itself fails. */
  run(program: Program, knobs: Knobs, onProgress: (stats: Stats) => void): Promise<RunResult> {
    const worker = (this.worker ??= this.makeWorker());
    const id = ++this.runs;
    const trace = new TraceStore();
    return new Promise((resolve, reject) => {
      this.finish = (ended) => {
        this.finish = null;
        resolve({ trace, ended });
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.id !== id) return;
        if (data.op === 'chunk') appendChunk(trace, data.chunk);
        else if (data.op === 'progress') onProgress(data.stats);
        else if (data.op === 'ended') this.finish?.(data.ended);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => reject(new Error(event.message));
      this.send({ op: 'run', id, program, knobs });
    });
  }

  /** Ends the run under way. */
  stop(): void {
    const id = this.runs;
    if (this.stopping === id) return;
    this.stopping = id;
    this.send({ op: 'stop', id });
    setTimeout(() => this.takeAway(id), PATIENCE_MS);
  }

  /** The worker of a run that does not end when it is told to. */
  private takeAway(id: number): void {
    if (this.finish === null || this.runs !== id) return;
    this.worker?.terminate();
    this.worker = null;
    this.finish({ code: 130, reason: 'stopped', text: 'the run was stopped', diagnostic: null });
  }

  private makeWorker(): Worker {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
  }
}
