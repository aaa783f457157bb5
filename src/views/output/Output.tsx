/** What the program has printed so far, each line with its virtual time. */
import { useEffect, useRef } from 'react';
import { type OutputLine, seconds, type World } from '#replay';
import { type Moment, worldOf } from '../model.ts';
import css from './output.module.css';

interface OutputProps {
  readonly moment: Moment;
  readonly decimals?: number;
}

interface Line {
  readonly key: string;
  readonly time: number;
  readonly text: string;
  readonly error: boolean;
  readonly at: number;
}

export function Output({ moment, decimals = 3 }: OutputProps) {
  const world = worldOf(moment);
  const lines = linesOf(lastPieces(world));
  const end = useRef<HTMLLIElement>(null);
  const count = lines.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what moves the view
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  if (count === 0) return <p className={css.empty}>Nothing printed yet.</p>;
  return (
    <ol className={css.output}>
      {world.outputCount > SHOWN && <li className={css.earlier}>What was printed earlier is not shown.</li>}
      {lines.map(({ key, time, text, error, at }, i) => (
        <li key={key} ref={i === count - 1 ? end : null} className={at === world.event ? css.now : css.line}>
          <span className={css.time}>{seconds(time, decimals)}</span>
          <span className={error ? css.error : css.text}>{text === '' ? ' ' : text}</span>
        </li>
      ))}
    </ol>
  );
}

/** So many pieces of text, the last ones, are shown. */
const SHOWN = 800;

function lastPieces({ output, outputCount }: World): OutputLine[] {
  const pieces: OutputLine[] = [];
  for (let i = Math.max(0, outputCount - SHOWN); i < outputCount; i++) {
    const piece = output.get(i);
    if (piece !== undefined) pieces.push(piece);
  }
  return pieces;
}

/** Pieces of text joined to lines; a line has the time of its first piece. */
function linesOf(pieces: readonly OutputLine[]): Line[] {
  const lines: Line[] = [];
  let open = false;
  for (const { at, time, stream, text } of pieces) {
    const parts = text.split('\n');
    parts.forEach((part, i) => {
      const last = lines.at(-1);
      if (i === 0 && open && last !== undefined) lines[lines.length - 1] = { ...last, text: last.text + part, at };
      else if (i < parts.length - 1 || part !== '')
        lines.push({ key: `${at} ${i}`, time, text: part, error: stream === 2, at });
    });
    open = parts.at(-1) !== '';
  }
  return lines;
}
