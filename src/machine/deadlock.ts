/**
 * What is said when nothing can ever happen again: who waits for what, and, where threads wait for each other in a
 * ring, who holds what the next one wants.
 */
import type { Thread } from '#kernel';

/** One sentence about threads none of which can ever run again. */
export function deadlockText(threads: readonly Thread[]): string {
  const waiting = threads.filter(({ state }) => state === 'blocked');
  const ring = ringIn(waiting);
  if (ring.length > 0) return `deadlock: ${ring.map((thread, i) => link(thread, next(ring, i))).join(', ')}`;
  const shown = waiting.map((thread) => `${named(thread)} in ${onWhat(thread)}`);
  return `nothing can ever happen again: ${shown.join(', ')} would wait for ever`;
}

/** Threads each of which waits for something that only the next one, round the ring, could do; empty when there is none. */
export function ringIn(waiting: readonly Thread[]): readonly Thread[] {
  for (const first of waiting) {
    const path = [first];
    for (let at = enderOf(first); at !== null; at = enderOf(at)) {
      const met = path.indexOf(at);
      if (met >= 0) return path.slice(met);
      path.push(at);
    }
  }
  return [];
}

/** The only thread that could end the wait; null when there are several or none is known. */
function enderOf(thread: Thread): Thread | null {
  const enders = thread.wait?.enders?.() ?? [];
  const [only] = enders;
  return enders.length === 1 && only !== undefined && only.state === 'blocked' ? only : null;
}

const next = (ring: readonly Thread[], at: number) => ring[(at + 1) % ring.length] as Thread;

function link(thread: Thread, other: Thread): string {
  const whose = other === thread ? 'itself' : named(other);
  return `${named(thread)} waits in ${onWhat(thread)} for ${whose}`;
}

function named({ name, process }: Thread): string {
  return process.parent === null ? name : `${name} of process ${process.id}`;
}

const onWhat = ({ wait }: Thread) => wait?.on ?? '?';
