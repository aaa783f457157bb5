/** Two variants on one linked time axis, under one scrubber. */

import { useShallow } from 'zustand/react/shallow';
import { Compared, Difference, momentAtTime, Timeline, TotalsTable } from '#views';
import css from './app.module.css';
import { comparedRuns, compareEnd, seekTime, stepBy, stopRun, useStore } from './store.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

export function ComparePage() {
  const runs = useStore(useShallow(comparedRuns));
  const time = useStore((state) => state.compareTime);
  const identities = useStore((state) => state.identities);
  const endNs = useStore(compareEnd);
  if (runs.length < 2) {
    return (
      <main className={css.main}>
        <div className={css.progress} role="status">
          <p>Running both variants…</p>
          <button type="button" className={css.primary} onClick={stopRun}>
            Stop
          </button>
        </div>
      </main>
    );
  }
  const sides = runs.map(({ model }) => ({ model, moment: momentAtTime(model, time) }));
  return (
    <>
      <main className={css.compare}>
        {sides.map((side) => (
          <ViewBoundary key={side.model.id} name={side.model.title}>
            <Compared side={side} identities={identities} />
          </ViewBoundary>
        ))}
      </main>
      <section className={css.compareWords} aria-label="Difference">
        <Difference sides={sides} time={time} />
        <TotalsTable models={runs.map(({ model }) => model)} />
      </section>
      <section className={css.timeline} aria-label="Timelines">
        <Timeline
          groups={runs.map(({ model }) => ({ title: model.title, lanes: model.lanes, endNs: model.endNs }))}
          identities={identities}
          time={time}
          endNs={endNs}
          onSeekTime={seekTime}
          onStep={stepBy}
        />
      </section>
    </>
  );
}
