/** The program, to read: the running line, and who is suspended where. Editing is the shell's. */
import { useEffect, useMemo, useRef } from 'react';
import { type Identities, identityOf, type Moment, type RunModel, worldOf } from '../model.ts';
import { Disc } from '../token/Token.tsx';
import css from './code.module.css';
import { highlight } from './highlight.ts';
import { type Mark, marksIn } from './marks.ts';

interface CodeViewProps {
  readonly model: RunModel;
  readonly moment: Moment;
  readonly identities: Identities;
}

export function CodeView({ model, moment, identities }: CodeViewProps) {
  const lines = useMemo(() => highlight(model.source.replace(/\n$/, '')), [model.source]);
  const { running, discs } = marksIn(worldOf(moment), model.file, model.jobs);
  const list = useRef<HTMLOListElement>(null);
  const shown = running > 0 ? running : Math.min(...discs.keys());
  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = scrollFor(shown, lines.length, list.current);
  }, [shown, lines]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <ol ref={list} className={css.code} tabIndex={0} aria-label={`Program ${model.file}`}>
      {lines.map((pieces, i) => {
        const line = i + 1;
        const isRunning = line === running;
        return (
          <li key={line} className={isRunning ? css.running : css.line} aria-current={isRunning ? 'step' : undefined}>
            <span className={css.number} aria-hidden="true">
              {line}
            </span>
            <code className={css.text}>
              {pieces.map(({ ink, text }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
                <span key={at} className={css[ink]}>
                  {text}
                </span>
              ))}
              {'\n'}
            </code>
            <Margin marks={discs.get(line) ?? []} identities={identities} />
          </li>
        );
      })}
    </ol>
  );
}

/** How far a list is scrolled to show a line: a function of the line alone, so that a moment is always the same picture. */
function scrollFor(line: number, lines: number, { clientHeight, scrollHeight }: HTMLElement): number {
  const bottom = Number.isFinite(line) ? (Math.min(line + 2, lines) / lines) * scrollHeight : 0;
  return bottom <= clientHeight ? 0 : bottom - clientHeight;
}

const SHOWN = 4;
const STEP = 21;

/** Outlined discs where somebody is suspended, a filled one where it runs. */
function Margin({ marks, identities }: { readonly marks: readonly Mark[]; readonly identities: Identities }) {
  if (marks.length === 0) return null;
  const shown = marks.slice(0, SHOWN);
  const width = STEP * shown.length + (marks.length > SHOWN ? 26 : 0);
  const says = marks.map(({ name, running }) => `${name} ${running ? 'runs here' : 'is suspended here'}`).join(', ');
  return (
    <svg className={css.margin} width={width} height={20} role="img" aria-label={says}>
      <title>{says}</title>
      {shown.map(({ name, running }, i) => (
        <Disc
          key={name}
          x={10 + i * STEP}
          y={10}
          radius={8.5}
          identity={identityOf(identities, name)}
          filled={running}
          outlined={!running}
        />
      ))}
      {marks.length > SHOWN && (
        <text x={width} y={14} textAnchor="end" className={css.more}>
          {`+${marks.length - SHOWN}`}
        </text>
      )}
    </svg>
  );
}
