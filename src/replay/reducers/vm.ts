/** How events inside Python change the world: frames, lines, text. */
import type { SourceSpan, TraceEvent } from '#trace';
import type { FrameState, World } from '../world.ts';
import { changeFrame, changeThread } from './change.ts';

export function reduceVm(world: World, event: TraceEvent, place: SourceSpan | null): World {
  switch (event.kind) {
    case 'vm/frame-pushed': {
      const { frame: id, back, call, library } = event;
      const made = newFrame(id, event.function, call, library, place, taskOf(world, event.thread));
      const frames = world.frames.set(id, { ...made, back, state: 'running' });
      return changeThread({ ...world, frames }, event.thread, { frame: id });
    }
    case 'vm/coroutine-created': {
      const made = newFrame(event.frame, event.function, event.call, false, place, 0);
      return { ...world, frames: world.frames.set(event.frame, made) };
    }
    case 'vm/frame-popped':
      return left({ ...world, frames: world.frames.delete(event.frame) }, event.thread, world.frames.get(event.frame));
    case 'vm/frame-resumed': {
      const { frame, back } = event;
      const next = changeFrame(world, frame, { state: 'running', back, task: taskOf(world, event.thread) });
      return changeThread(next, event.thread, { frame });
    }
    case 'vm/frame-suspended':
      return left(changeFrame(world, event.frame, { state: 'suspended' }), event.thread, world.frames.get(event.frame));
    case 'vm/line-reached':
      return changeFrame(world, event.frame, { line: event.line, file: place?.file ?? '' });
    case 'vm/text-printed': {
      const { index: at, time, stream, task, thread, text } = event;
      const line = { at, time, stream: stream === 2 ? 2 : 1, task, thread, text } as const;
      return { ...world, output: world.output.set(world.outputCount, line), outputCount: world.outputCount + 1 };
    }
    default:
      return world;
  }
}

function newFrame(
  id: number,
  name: string,
  call: string,
  library: boolean,
  place: SourceSpan | null,
  task: number,
): FrameState {
  return { id, function: name, call, back: 0, file: place?.file ?? '', line: 0, library, state: 'created', task };
}

function taskOf(world: World, thread: number): number {
  return world.threads.get(thread)?.task ?? 0;
}

/** The frame is off the stack: the one that called it runs again. */
function left(world: World, thread: number, frame: FrameState | undefined): World {
  return frame === undefined ? world : changeThread(world, thread, { frame: frame.back });
}
