/** What has just happened, in one sentence, and why: the causes, oldest first, each a way back to its moment. */
import { Fragment } from 'react';
import type { Explanation } from '#replay';
import css from './sentence.module.css';

interface SentenceProps {
  readonly explanation: Explanation;
  /** To the moment just after an event. */
  readonly onSeekEvent: (event: number) => void;
}

export function Sentence({ explanation: { text, why, cue }, onSeekEvent }: SentenceProps) {
  return (
    <div className={css.sentence}>
      <p className={css.text} aria-live="polite">
        {text}
      </p>
      <p className={css.why}>
        {why.length > 0 && (
          <>
            <span className={css.asks}>Why now?</span>
            {why.map(({ text: reason, at }) => (
              <Fragment key={at}>
                <button type="button" className={css.reason} onClick={() => onSeekEvent(at)}>
                  {reason}
                </button>
                <span className={css.arrow} aria-hidden="true">
                  →
                </span>
              </Fragment>
            ))}
            <span className={css.here}>{cue}</span>
          </>
        )}
      </p>
    </div>
  );
}
