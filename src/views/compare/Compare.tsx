/** Two variants of the same job on one time axis: their code, their stages, their lanes, what each came to, and the difference in a sentence. */
import { duration, type Totals, type World } from '#replay';
import { CircuitPicture } from '../circuit/Circuit.tsx';
import { CodeView } from '../code/CodeView.tsx';
import { type Identities, type Moment, type RunModel, worldOf } from '../model.ts';
import { peopleIn } from '../token/people.ts';
import { useSize } from '../use-size.ts';
import css from './compare.module.css';

export interface Side {
  readonly model: RunModel;
  readonly moment: Moment;
}

interface ComparedProps {
  readonly side: Side;
  readonly identities: Identities;
}

/** One variant: its title, its code, its stage. */
export function Compared({ side: { model, moment }, identities }: ComparedProps) {
  const [ref, size] = useSize<HTMLDivElement>({ width: 330, height: 330 });
  const still = { text: '', why: [], from: -1, cue: '' };
  return (
    <section className={css.side} aria-label={model.title}>
      <h2 className={css.title}>
        {model.title}
        <span className={css.tagline}>{model.tagline}</span>
      </h2>
      <div className={css.code}>
        <CodeView model={model} moment={moment} identities={identities} />
      </div>
      <div ref={ref} className={css.stage}>
        <CircuitPicture
          model={model}
          moment={moment}
          identities={identities}
          explanation={still}
          width={Math.min(size.width, 440)}
          height={size.height}
        />
      </div>
    </section>
  );
}

/** How many have waited, in words, up to this moment. */
export function Difference({ sides, time }: { readonly sides: readonly Side[]; readonly time: number }) {
  const ended = sides.filter(({ model }) => time >= model.endNs);
  return (
    <p className={css.difference} aria-live="polite">
      <strong>{ended.length === sides.length ? verdict(sides) : `After ${duration(time)}:`}</strong>
      <span>
        {sides.map(({ model, moment }) => `${model.title} ${doing(model, worldOf(moment), time)}`).join('; ')}.
      </span>
    </p>
  );
}

function doing(model: RunModel, world: World, time: number): string {
  if (time >= model.endNs) return `has finished after ${duration(model.endNs)}`;
  const waiting = peopleIn(world, model.jobs).filter(
    ({ key, place, name }) => place === 'waiting' && name !== 'main' && !key.startsWith('handle'),
  );
  if (waiting.length === 0) return 'is at work';
  return waiting.length === 1 ? `waits for ${waiting[0]?.name}` : `waits for ${waiting.length} at once`;
}

function verdict(sides: readonly Side[]): string {
  const ends = sides.map(({ model }) => model.endNs);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (most - least < 0.01 * most) return 'Both take the same time.';
  const fastest = sides.find(({ model }) => model.endNs === least)?.model.title ?? '';
  const times = most / least;
  return `${fastest} is ${times >= 1.95 ? `${Number(times.toFixed(1))} times as fast` : `${duration(most - least)} sooner`}.`;
}

const COLUMNS: readonly { readonly title: string; readonly of: (totals: Totals) => string }[] = [
  { title: 'elapsed', of: ({ elapsedNs }) => duration(elapsedNs) },
  { title: 'CPU busy', of: ({ busyNs, elapsedNs }) => percent(busyNs, elapsedNs) },
  { title: 'waiting at once', of: ({ waitingAtOnce }) => String(waitingAtOnce) },
  { title: 'tasks', of: ({ tasks }) => String(tasks) },
  { title: 'switches', of: ({ switches }) => String(switches) },
];

function percent(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (100 * part) / whole;
  return share > 0 && share < 0.1 ? '< 0.1 %' : `${share.toFixed(1)} %`;
}

/** What each variant came to. */
export function TotalsTable({ models }: { readonly models: readonly RunModel[] }) {
  return (
    <table className={css.totals}>
      <thead>
        <tr>
          <th scope="col">
            <span className={css.unseen}>variant</span>
          </th>
          {COLUMNS.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {models.map(({ id, title, totals }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            {COLUMNS.map((column) => (
              <td key={column.title}>{column.of(totals)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
