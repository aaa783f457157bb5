/** The machine itself has failed: our mistake, said loudly. */
import css from './app.module.css';
import { useStore } from './store.ts';

export function Failure() {
  const failure = useStore((state) => state.failure);
  if (failure === null) return null;
  return (
    <div role="alert" className={css.failure}>
      <strong>Loopscope has made a mistake, not your program. Please report it.</strong>
      <pre>{failure}</pre>
    </div>
  );
}
