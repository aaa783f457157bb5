/** How a run ended that did not simply come to its end: an exception, a limit, a stop, a deadlock, unsupported Python. */
import css from './app.module.css';
import type { Finished } from './store.ts';
import { seekRaised, troubleOf } from './trouble.ts';

export function Ending({ run }: { readonly run: Finished }) {
  const trouble = troubleOf(run);
  if (trouble === null) return null;
  return (
    <div className={css.ending} role="status">
      <p>{trouble}</p>
      {run.ended.reason === 'raised' && (
        <button type="button" className={css.quiet} onClick={() => seekRaised(run)}>
          Go there
        </button>
      )}
    </div>
  );
}
