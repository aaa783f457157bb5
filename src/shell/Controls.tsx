/** The transport at the bottom of the page. */
import { Legend, Transport } from '#views';
import css from './app.module.css';
import { togglePlay } from './player.ts';
import { changeGrain, compareEnd, lastStop, stepBy, useStore } from './store.ts';

export function Controls() {
  const state = useStore();
  const comparing = state.mode === 'compare';
  const end = comparing ? compareEnd(state) : lastStop(state);
  const at = comparing ? state.compareTime : state.playhead;
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
      <Legend />
    </footer>
  );
}
