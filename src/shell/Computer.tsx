/** The knobs of the simulated computer: cores, the GIL, and which of the legal schedules. Turning one runs again at once. */
import { useRef, useState } from 'react';
import css from './app.module.css';
import { CORES, type Knobs, knobsText, seedOf, USUAL_KNOBS } from './knobs.ts';
import { turnKnobs, useStore } from './store.ts';

export function Computer() {
  const dialog = useRef<HTMLDialogElement>(null);
  const knobs = useStore((state) => state.knobs);
  const said = knobsText(knobs);
  return (
    <>
      <button type="button" className={`${css.share} ${css.computer}`} onClick={() => dialog.current?.showModal()}>
        Computer{said !== '' && <span className={css.knobs}>: {said}</span>}
      </button>
      <dialog ref={dialog} className={css.help} aria-labelledby="computer-title">
        <h2 id="computer-title">The simulated computer</h2>
        <Cores knobs={knobs} />
        <Gil knobs={knobs} />
        <Seed knobs={knobs} />
        <form method="dialog">
          <button type="submit" className={css.primary}>
            Done
          </button>
          <button type="button" className={css.quiet} onClick={() => turnKnobs(USUAL_KNOBS)}>
            As usual
          </button>
        </form>
      </dialog>
    </>
  );
}

interface Props {
  readonly knobs: Knobs;
}

function Cores({ knobs }: Props) {
  return (
    <label className={css.knob}>
      <span>Cores</span>
      <select value={knobs.cores} onChange={(event) => turnKnobs({ ...knobs, cores: Number(event.target.value) })}>
        {CORES.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </select>
      <small>How many threads or processes can run at the same moment.</small>
    </label>
  );
}

function Gil({ knobs }: Props) {
  return (
    <label className={css.knob}>
      <span>Global interpreter lock</span>
      <input
        type="checkbox"
        checked={knobs.gil}
        onChange={(event) => turnKnobs({ ...knobs, gil: event.target.checked })}
      />
      <small>Without it, as in free-threaded Python, threads run Python on all cores.</small>
    </label>
  );
}

/** A text while it is typed; a seed when it is one. */
function Seed({ knobs }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(knobs.seed);
  const wrong = seedOf(text) === null;
  const change = (given: string) => {
    setTyped(given);
    const seed = seedOf(given);
    if (seed !== null) turnKnobs({ ...knobs, seed });
  };
  return (
    <label className={css.knob}>
      <span>Seed</span>
      <input
        inputMode="numeric"
        value={text}
        aria-invalid={wrong}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <small>
        {wrong
          ? 'A whole number from 0 to 2147483647.'
          : '1 is the plain schedule; another number, another one that could happen too.'}
      </small>
    </label>
  );
}
