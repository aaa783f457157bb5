/** The places of the stage: their headings and boxes, and what is written in them besides who stands there. */
import { seconds, type World } from '#replay';
import { shownLoop } from '../token/people.ts';
import css from './circuit.module.css';
import type { Placed, Stage } from './layout.ts';
import { WaitingText } from './Waiting.tsx';

interface PlacesProps {
  readonly stage: Stage;
  readonly world: World;
  readonly people: readonly Placed[];
  readonly hidden: Readonly<Record<string, number>>;
  readonly hasLoop: boolean;
}

export function Places({ stage, world, people, hidden, hasLoop }: PlacesProps) {
  const { ready, running, waiting, done, compact } = stage;
  const has = (place: string) => people.some((person) => person.place === place);
  return (
    <>
      {(hasLoop || compact) && (
        <>
          <Heading x={ready.x} y={ready.y - 10} name="Ready" says={compact ? '' : 'call queue'} />
          <rect {...ready} rx={9} className={css.place} />
          {!has('ready') && <EmptySlots stage={stage} />}
          {!compact && <QueueText stage={stage} world={world} people={people} />}
          <More box={ready} count={hidden.ready ?? 0} />
        </>
      )}
      <Heading
        x={running.x}
        y={running.y - 10}
        name="Running"
        says={compact ? '' : world.threads.size > 1 ? 'on the cores' : 'the one thread'}
      />
      {compact && <rect {...running} rx={9} className={css.place} />}
      {compact && !has('running') && (
        <Nobody x={running.x + running.width / 2} y={running.y + running.height / 2 + 4} />
      )}
      <Heading
        x={waiting.x}
        y={waiting.y - 10}
        name="Waiting"
        says={compact ? '' : hasLoop ? 'selector' : 'blocked in the kernel'}
      />
      <rect {...waiting} rx={9} className={css.place} />
      <More box={{ ...waiting, height: waiting.height - (hasLoop && !compact ? 32 : 0) }} count={hidden.waiting ?? 0} />
      {!compact && <WaitingText stage={stage} world={world} people={people} hasLoop={hasLoop} />}
      {!compact && (
        <>
          <Heading x={done.x} y={done.y - 10} name="Done" says="" />
          <rect {...done} rx={9} className={has('done') ? css.place : css.emptyPlace} />
          {!has('done') && (
            <text x={done.x + 14} y={done.y + done.height / 2 + 4} className={css.faint}>
              none yet
            </text>
          )}
        </>
      )}
    </>
  );
}

function Heading({
  x,
  y,
  name,
  says,
}: {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly says: string;
}) {
  return (
    <text x={x} y={y} className={css.heading}>
      {name.toUpperCase()}
      {says !== '' && (
        <tspan dx={9} className={css.says}>
          {says}
        </tspan>
      )}
    </text>
  );
}

function Nobody({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <text x={x} y={y} textAnchor="middle" className={css.faint}>
      nobody
    </text>
  );
}

function More({
  box,
  count,
}: {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly count: number;
}) {
  if (count === 0) return null;
  return (
    <text x={box.x + box.width - 10} y={box.y + box.height - 9} textAnchor="end" className={css.says}>
      {`and ${count} more`}
    </text>
  );
}

function EmptySlots({ stage: { ready, compact } }: { readonly stage: Stage }) {
  const count = compact
    ? Math.min(3, Math.floor((ready.height - 12) / 36))
    : Math.min(4, Math.floor((ready.width - 20) / 38));
  return (
    <>
      {Array.from({ length: count }, (_, i) => i).map((i) =>
        compact ? (
          <rect
            key={i}
            x={ready.x + 10}
            y={ready.y + 12 + i * 36}
            width={ready.width - 20}
            height={28}
            rx={14}
            className={css.emptySlot}
          />
        ) : (
          <circle key={i} cx={ready.x + 26 + i * 38} cy={ready.y + 30} r={14} className={css.emptySlot} />
        ),
      )}
    </>
  );
}

/** What the first handle of the queue will do. */
function QueueText({
  stage: { ready },
  world,
  people,
}: {
  readonly stage: Stage;
  readonly world: World;
  readonly people: readonly Placed[];
}) {
  const loop = shownLoop(world);
  const handle = loop === null ? undefined : world.handles.get(loop.ready.first(1)[0] ?? 0);
  const y = ready.y + 58;
  const first = people.find((person) => person.place === 'ready');
  if (ready.height < 100) return null;
  return (
    <>
      <line x1={ready.x + 14} x2={ready.x + ready.width - 14} y1={y} y2={y} className={css.rule} />
      <text x={ready.x + 14} y={y + 22} className={css.strong}>
        {first === undefined ? 'the queue is empty' : `next: ${first.name}`}
      </text>
      <text x={ready.x + 14} y={y + 40} className={css.says}>
        {handle === undefined
          ? first === undefined
            ? 'nothing to run'
            : 'about to join the queue'
          : callbackText(handle.callback, handle.when)}
      </text>
    </>
  );
}

function callbackText(callback: string, when: number): string {
  if (callback.endsWith('task_step')) return 'a step of its task';
  if (callback.endsWith('task_wakeup')) return 'wake-up: its wait is over';
  return when >= 0 ? `timer of ${seconds(when)}` : `callback ${callback.slice(callback.lastIndexOf('.') + 1)}`;
}
