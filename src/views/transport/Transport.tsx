/** The controls: back, play, forth; how far a step goes; which clock; how fast. What they do is the shell's. */
import type { Grain } from '#replay';
import { Icon } from './Icons.tsx';
import css from './transport.module.css';

export type Clock = 'step' | 'time';

export interface TransportProps {
  readonly playing: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly grain: Grain;
  readonly clock: Clock;
  readonly speed: number;
  /** Where it is, in words. */
  readonly position: string;
  /** Without the choices that a comparison has not. */
  readonly simple: boolean;
  readonly onPlayPause: () => void;
  readonly onStep: (by: number) => void;
  readonly onGrain: (grain: Grain) => void;
  readonly onClock: (clock: Clock) => void;
  readonly onSpeed: (speed: number) => void;
}

const GRAINS: readonly Grain[] = ['line', 'callback', 'turn'];
const CLOCKS: readonly { readonly clock: Clock; readonly says: string }[] = [
  { clock: 'step', says: 'by step' },
  { clock: 'time', says: 'by time' },
];
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

export function Transport(props: TransportProps) {
  const { playing, atStart, atEnd, position, onPlayPause, onStep } = props;
  return (
    <div className={css.transport}>
      <div className={css.buttons}>
        <button
          type="button"
          className={css.small}
          onClick={() => onStep(-1)}
          disabled={atStart}
          aria-label="Step back"
          title="Step back (←)"
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          className={css.play}
          onClick={onPlayPause}
          aria-label={playing ? 'Pause' : 'Play'}
          title={`${playing ? 'Pause' : 'Play'} (space)`}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <button
          type="button"
          className={css.small}
          onClick={() => onStep(1)}
          disabled={atEnd}
          aria-label="Step"
          title="Step (→)"
        >
          <Icon name="forward" />
        </button>
      </div>
      <Choices {...props} />
      <output className={css.position} aria-label="Position">
        {position}
      </output>
    </div>
  );
}

function Choices({ grain, clock, speed, simple, onGrain, onClock, onSpeed }: TransportProps) {
  return (
    <div className={css.choices}>
      {!simple && (
        <>
          <fieldset className={css.group}>
            <legend className={css.legend}>step</legend>
            {GRAINS.map((name) => (
              <button
                key={name}
                type="button"
                className={css.choice}
                aria-pressed={name === grain}
                onClick={() => onGrain(name)}
              >
                {name}
              </button>
            ))}
          </fieldset>
          <fieldset className={css.group}>
            <legend className={css.legend}>clock</legend>
            {CLOCKS.map(({ clock: name, says }) => (
              <button
                key={name}
                type="button"
                className={css.choice}
                aria-pressed={name === clock}
                onClick={() => onClock(name)}
              >
                {says}
              </button>
            ))}
          </fieldset>
        </>
      )}
      <label className={css.group}>
        <span className={css.legend}>speed</span>
        <select className={css.select} value={speed} onChange={(event) => onSpeed(Number(event.target.value))}>
          {SPEEDS.map((value) => (
            <option key={value} value={value}>
              {`${value}×`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
