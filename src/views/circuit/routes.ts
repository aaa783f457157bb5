/** The ways between the places, and which of them the last event took. */
import type { Kind, TraceEvent } from '#trace';
import type { Stage } from './layout.ts';

export type RouteName = 'popleft' | 'return' | 'await' | 'back' | 'create';

export interface Route {
  readonly path: string;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
  };
}

/** The ways of a wide stage. */
export function routesOf(
  { ready, running, waiting, done }: Stage,
  withLoop: boolean,
): Readonly<Record<RouteName, Route>> {
  const runRight = running.x + running.width;
  const readyTop = ready.x + ready.width - 34;
  const beside = { x: readyTop - 2, y: (ready.y + running.y) / 2 + 26, anchor: 'end' } as const;
  const backY = Math.max(ready.y + ready.height, waiting.y + waiting.height);
  const backFrom = waiting.x + 40;
  const backTo = ready.x + ready.width * 0.7;
  const dip = backY + 46;
  return {
    popleft: {
      path: `M ${readyTop} ${ready.y - 6} C ${readyTop + 40} ${running.y + 70}, ${running.x - 90} ${running.y + 26}, ${running.x - 8} ${running.y + 26}`,
      label: { ...beside, text: 'popleft' },
    },
    return: {
      path: `M ${runRight + 8} ${running.y + 14} C ${runRight + 50} ${running.y}, ${done.x - 50} ${done.y + 4}, ${done.x - 8} ${done.y + 14}`,
      label: { x: (runRight + done.x) / 2, y: running.y - 6, text: 'return', anchor: 'middle' },
    },
    await: {
      path: `M ${runRight + 8} ${running.y + 32} C ${runRight + 60} ${running.y + 32}, ${waiting.x + 30} ${running.y + 34}, ${waiting.x + 44} ${waiting.y - 28}`,
      label: { x: runRight + 22, y: running.y + 50, text: withLoop ? 'await' : 'blocks', anchor: 'start' },
    },
    back: withLoop
      ? {
          path: `M ${backFrom} ${waiting.y + waiting.height + 4} C ${backFrom - 30} ${dip}, ${backTo + 40} ${dip}, ${backTo} ${ready.y + ready.height + 6}`,
          label: { x: (backFrom + backTo) / 2, y: Math.min(dip + 4, backY + 40), text: '', anchor: 'middle' },
        }
      : straightBack(running, waiting),
    create: {
      path: `M ${running.x - 8} ${running.y + 34} C ${running.x - 70} ${running.y + 40}, ${readyTop + 30} ${running.y + 90}, ${readyTop - 24} ${ready.y - 6}`,
      label: { ...beside, text: '' },
    },
  };
}

/** Without a queue to join, what has waited runs again at once. */
function straightBack(running: Stage['running'], waiting: Stage['waiting']): Route {
  const [fromY, toX] = [waiting.y + 60, running.x + running.width * 0.5];
  return {
    path: `M ${waiting.x - 6} ${fromY} C ${waiting.x - 60} ${fromY + 6}, ${toX + 6} ${fromY}, ${toX} ${running.y + 48}`,
    label: { x: (toX + waiting.x) / 2, y: fromY + 14, text: 'goes on', anchor: 'middle' },
  };
}

const TAKEN: Partial<Record<Kind, RouteName>> = {
  'asyncio/handle-began': 'popleft',
  'asyncio/task-began': 'popleft',
  'asyncio/task-suspended': 'await',
  'asyncio/task-ended': 'return',
  'asyncio/timer-due': 'back',
  'asyncio/task-woken': 'back',
  'asyncio/reader-due': 'back',
  'asyncio/future-resolved': 'back',
  'asyncio/task-created': 'create',
  'asyncio/timer-scheduled': 'await',
  'kernel/thread-woken': 'back',
  'machine/run-ended': 'return',
};

/** The way that an event took; null where nothing moved. */
export function routeOf(event: TraceEvent): RouteName | null {
  if (event.kind === 'asyncio/handle-scheduled') return event.callback.endsWith('wakeup') ? 'back' : 'create';
  if (event.kind === 'kernel/thread-blocked') return event.on === 'select()' ? null : 'await';
  if (event.kind === 'asyncio/task-suspended' && event.future === 0) return 'create';
  return TAKEN[event.kind] ?? null;
}
