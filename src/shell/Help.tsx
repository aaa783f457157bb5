/** Keys and where to begin. */
import { useEffect, useRef } from 'react';
import css from './app.module.css';
import { useStore } from './store.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['space', 'play or pause'],
  ['← →', 'step back, step'],
  ['Home End', 'to the beginning, to the end'],
  ['1 2 3', 'step by line, callback, turn'],
  ['c', 'compare the variants'],
  ['e', 'edit the program'],
  ['Ctrl Enter', 'run the edited program'],
  ['?', 'this help'],
];

export function Help() {
  const open = useStore((state) => state.help);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={css.help}
      onClose={() => useStore.setState({ help: false })}
      aria-labelledby="help-title"
    >
      <h2 id="help-title">How to look around</h2>
      <p>
        Your program runs on a simulated computer, to its end, at once. What you see is its recording: step forth and
        back, drag the red marker, or change the program and run it again. Waiting takes no time here; the clock in the
        middle shows the time that it would take.
      </p>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className={css.primary}>
          Close
        </button>
      </form>
    </dialog>
  );
}
