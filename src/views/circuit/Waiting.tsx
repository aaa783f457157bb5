/** What is written at the waiting place: its headings, and beside each token its deadline or what it waits for. */
import { duration, seconds, type World } from '#replay';
import { type Identities, identityOf } from '../model.ts';
import { hueVar } from '../token/patterns.tsx';
import { type Person, shownLoop } from '../token/people.ts';
import { TOKEN_HEIGHT, tokenWidth } from '../token/Token.tsx';
import css from './circuit.module.css';
import type { Placed, Stage } from './layout.ts';
import { fitting } from './text.ts';

export function WaitingText({
  stage: { waiting },
  world,
  people,
  hasLoop,
}: {
  readonly stage: Stage;
  readonly world: World;
  readonly people: readonly Placed[];
  readonly hasLoop: boolean;
}) {
  const loop = shownLoop(world);
  const bottom = waiting.y + waiting.height;
  const here = people.filter(({ place }) => place === 'waiting');
  const timed = here.some(({ until }) => until >= 0);
  const untimed = here.find(({ until }) => until < 0);
  const first = !hasLoop
    ? 'Calls that block the thread'
    : timed || untimed === undefined
      ? 'Timers, by deadline'
      : 'On other tasks and futures';
  return (
    <>
      <text x={waiting.x + 14} y={waiting.y + 22} className={css.strong}>
        {first}
      </text>
      {timed && (
        <text x={waiting.x + waiting.width - 14} y={waiting.y + 22} textAnchor="end" className={css.says}>
          left
        </text>
      )}
      {timed && untimed !== undefined && (
        <>
          <line
            x1={waiting.x + 14}
            x2={waiting.x + waiting.width - 14}
            y1={untimed.y - 32}
            y2={untimed.y - 32}
            className={css.rule}
          />
          <text x={waiting.x + 14} y={untimed.y - 13} className={css.strong}>
            On other tasks and futures
          </text>
        </>
      )}
      {loop !== null && (
        <>
          <line
            x1={waiting.x + 14}
            x2={waiting.x + waiting.width - 14}
            y1={bottom - 34}
            y2={bottom - 34}
            className={css.rule}
          />
          <text x={waiting.x + 14} y={bottom - 13} className={css.mono}>
            {`fd ${loop.selfPipe}`}
            <tspan dx={10} className={css.says}>
              {waiting.width > 280 ? 'self-pipe: others knock here' : 'self-pipe'}
            </tspan>
          </text>
        </>
      )}
    </>
  );
}

/** Beside each waiting token: its deadline and what is left of the wait, or what it waits for. */
export function Deadlines({
  stage,
  people,
  time,
  identities,
}: {
  readonly stage: Stage;
  readonly people: readonly Placed[];
  readonly time: number;
  readonly identities: Identities;
}) {
  const { waiting } = stage;
  const right = waiting.x + waiting.width - 14;
  return (
    <>
      {people
        .filter((person) => person.place === 'waiting')
        .map((person) => (
          <Deadline
            key={person.key}
            person={person}
            left={person.x + tokenWidth(person.name) + 12}
            right={right}
            time={time}
            colour={hueVar(identityOf(identities, person.name).hue)}
          />
        ))}
    </>
  );
}

interface DeadlineProps {
  readonly person: Person & { readonly y: number };
  readonly left: number;
  readonly right: number;
  readonly time: number;
  readonly colour: string;
}

const BAR = 64;

function Deadline({ person, left, right, time, colour }: DeadlineProps) {
  const y = person.y + TOKEN_HEIGHT / 2;
  if (person.until < 0) {
    return (
      <text x={left} y={y + 4} className={css.says}>
        {fitting(person.what, right - left)}
      </text>
    );
  }
  const total = person.since < 0 ? 0 : person.until - person.since;
  const rest = Math.max(0, person.until - time);
  const share = total > 0 ? Math.min(1, rest / total) : 0;
  const roomForTime = right - BAR - left > 56;
  return (
    <g>
      <title>{`until ${seconds(person.until)}, ${duration(rest)} left`}</title>
      {roomForTime && (
        <text x={left} y={y + 4} className={css.mono}>
          {seconds(person.until)}
        </text>
      )}
      <rect x={right - BAR} y={y - 2.5} width={BAR} height={5} rx={2.5} className={css.barGround} />
      <rect x={right - BAR} y={y - 2.5} width={BAR * share} height={5} rx={2.5} fill={colour} />
    </g>
  );
}
