/** The transport at the bottom of the page. */
import { useShallow } from 'zustand/react/shallow';
import { Legend, TotalsTable, Transport } from '#views';
import css from './app.module.css';
import { togglePlay } from './player.ts';
import { changeGrain, placeOf, stepBy } from './playhead.ts';
import { comparedRuns, useStore } from './store.ts';

export function Controls() {
  const state = useStore();
  const comparing = state.mode === 'compare';
  const { at, end } = placeOf(state);
  return (
    <footer className={css.footer}>
      <Transport
        playing={state.playing}
        atStart={at <= 0}
        atEnd={at >= end}
        grain={state.grain}
        clock={comparing ? 'time' : state.clock}
        speed={state.speed}
        position={
          comparing ? `${(at / 1e9).toFixed(3)} of ${(end / 1e9).toFixed(3)} s` : `step ${Math.floor(at)} of ${end}`
        }
        simple={comparing}
        onPlayPause={togglePlay}
        onStep={stepBy}
        onGrain={changeGrain}
        onClock={(clock) => useStore.setState({ clock })}
        onSpeed={(speed) => useStore.setState({ speed })}
      />
      {comparing && <Totals />}
      <Legend />
    </footer>
  );
}

/** What the compared runs came to. */
function Totals() {
  const runs = useStore(useShallow(comparedRuns));
  return runs.length < 2 ? null : <TotalsTable models={runs.map(({ model }) => model)} />;
}
