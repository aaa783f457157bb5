/** Two variants on one linked time axis, under one scrubber. */

import { useShallow } from 'zustand/react/shallow';
import { Compared, Difference, momentAtTime, Timeline } from '#views';
import css from './app.module.css';
import { compareEnd, seekTime, stepBy } from './playhead.ts';
import { isComplete, stopRun } from './runs.ts';
import { chooseVariant, comparedRuns, comparedVariants, currentRun, useStore } from './store.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

export function ComparePage() {
  const runs = useStore(useShallow(comparedRuns));
  const time = useStore((state) => state.compareTime);
  const identities = useStore((state) => state.identities);
  const endNs = useStore(compareEnd);
  if (runs.length < 2) return <Incomplete />;
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

/** While there are no two runs: they are under way, or a program has a mistake in it. */
function Incomplete() {
  const running = useStore((state) => !isComplete(state));
  const missing = useStore((state) => comparedVariants(state).find((variant) => currentRun(state, variant) === null));
  return (
    <main className={css.main}>
      <div className={css.progress} role="status">
        <p>
          {running
            ? 'Running both variants…'
            : `${missing?.title} has not been run: there is a mistake in its program.`}
        </p>
        {running ? (
          <button type="button" className={css.primary} onClick={stopRun}>
            Stop
          </button>
        ) : (
          <button type="button" className={css.primary} onClick={() => chooseVariant(missing?.id ?? '')}>
            Show it
          </button>
        )}
      </div>
    </main>
  );
}
