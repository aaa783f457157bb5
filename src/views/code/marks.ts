/** Which lines of a file are alive in a world: the one that runs, and those at which somebody is suspended. */
import { nameOfTask, type World } from '#replay';
import { jobOf } from '../token/people.ts';

export interface Mark {
  readonly line: number;
  readonly name: string;
  /** It runs here; false: it is suspended, or called from here. */
  readonly running: boolean;
}

export interface LineMarks {
  /** The line that runs, 0 for none. */
  readonly running: number;
  /** By line. */
  readonly discs: ReadonlyMap<number, readonly Mark[]>;
}

export function marksIn(world: World, file: string, jobs: string | null): LineMarks {
  const discs = new Map<number, Map<string, Mark>>();
  const add = (mark: Mark) => {
    const here = discs.get(mark.line) ?? new Map<string, Mark>();
    discs.set(mark.line, here);
    // a call that awaits itself stands in one line several times
    if (mark.running || !here.has(mark.name)) here.set(mark.name, mark);
  };
  const innermost = runningFrame(world);
  for (const frame of world.frames.values()) {
    if (frame.file !== file || frame.line === 0 || frame.state === 'created') continue;
    const running = frame.id === innermost;
    if (!running && (frame.state !== 'suspended' || frame.task === 0)) continue;
    add({ line: frame.line, name: whoIs(world, frame.id, frame.task, jobs), running });
  }
  const frame = world.frames.get(innermost);
  const found = new Map([...discs].map(([line, here]) => [line, [...here.values()]]));
  return { running: frame?.file === file ? frame.line : 0, discs: found };
}

function runningFrame(world: World): number {
  for (const thread of world.threads.values()) {
    if (thread.state === 'running' || thread.state === 'blocked')
      return thread.loop !== 0 && thread.task === 0 ? 0 : thread.frame;
  }
  return 0;
}

function whoIs(world: World, frame: number, task: number, jobs: string | null): string {
  return task === 0 ? (jobOf(world, frame, jobs) ?? 'main') : nameOfTask(world, task);
}
