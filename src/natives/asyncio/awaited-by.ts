/** Who awaits a future, as the call graph shows it. Most futures have one that waits: only several cost a set. */
import { PyFuture } from './future.ts';

/** `waiter` awaits `future`. */
export function addAwaitedBy(future: PyFuture, waiter: PyFuture): void {
  const { awaitedBy } = future;
  if (awaitedBy === null || awaitedBy === waiter) future.awaitedBy = waiter;
  else if (awaitedBy instanceof PyFuture) future.awaitedBy = new Set([awaitedBy, waiter]);
  else awaitedBy.add(waiter);
}

/** `waiter` awaits `future` no longer. */
export function discardAwaitedBy(future: PyFuture, waiter: PyFuture): void {
  const { awaitedBy } = future;
  if (awaitedBy === waiter) future.awaitedBy = null;
  else if (awaitedBy !== null && !(awaitedBy instanceof PyFuture)) awaitedBy.delete(waiter);
}

/** Those who await it; null when nobody ever was noted, or the only one is gone. */
export function awaitedBy(future: PyFuture): readonly PyFuture[] | null {
  const { awaitedBy: noted } = future;
  if (noted === null) return null;
  return noted instanceof PyFuture ? [noted] : [...noted];
}
