/** From a trace that has come back to what the views are given. */
import type { Variant } from '#lessons';
import { activityOf, Replay, totalsOf } from '#replay';
import type { TraceStore } from '#trace';
import type { RunModel } from '#views';

export function buildModel(variant: Variant, source: string, trace: TraceStore): RunModel {
  const lanes = activityOf(trace, { jobs: variant.jobs ?? undefined });
  const totals = totalsOf(trace, lanes);
  return {
    id: variant.id,
    title: variant.title,
    tagline: variant.tagline,
    file: variant.file,
    source,
    trace,
    replay: new Replay(trace),
    lanes,
    totals,
    endNs: trace.length === 0 ? 0 : trace.timeAt(trace.length - 1),
    hasLoop: totals.turns > 0,
    jobs: variant.jobs,
  };
}
