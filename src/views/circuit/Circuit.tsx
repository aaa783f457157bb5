/**
 * The stage: who is ready, who runs, who waits for what, who is done, and how they got there. One picture for every kind
 * of program; without a loop it is one lonely token. Positions come from layout.ts, the last event's way from routes.ts.
 */
import type { Explanation, World } from '#replay';
import { duration, seconds } from '#replay';
import { ease, type Identities, identityOf, type Moment, type RunModel, worldOf } from '../model.ts';
import { hueVar } from '../token/patterns.tsx';
import { type Person, shownLoop } from '../token/people.ts';
import { Disc, TOKEN_HEIGHT, Token, tokenWidth } from '../token/Token.tsx';
import { useSize } from '../use-size.ts';
import css from './circuit.module.css';
import { Hub } from './Hub.tsx';
import { type Placed, type Stage, sceneOf, stageOf, type Tweened, tween } from './layout.ts';
import { routeOf, routesOf } from './routes.ts';

interface CircuitProps {
  readonly model: RunModel;
  readonly moment: Moment;
  readonly identities: Identities;
  readonly explanation: Explanation;
}

/** The stage in whatever room it is given. */
export function Circuit(props: CircuitProps) {
  const [ref, size] = useSize<HTMLDivElement>({ width: 900, height: 420 });
  return (
    <div ref={ref} className={css.frame}>
      <CircuitPicture {...props} width={size.width} height={size.height} />
    </div>
  );
}

/** The stage in a given size: a function of its props alone. */
export function CircuitPicture({
  model,
  moment,
  identities,
  explanation,
  width,
  height,
}: CircuitProps & { readonly width: number; readonly height: number }) {
  const stage = stageOf(width, height, model.hasLoop);
  const world = worldOf(moment);
  const loop = shownLoop(world);
  const before = sceneOf(stage, moment.before, model.jobs);
  const after = moment.fraction === 0 ? before : sceneOf(stage, moment.after, model.jobs);
  const tokens = tween(before, after, ease(moment.fraction));
  const people = after.placed;
  return (
    <svg
      className={css.stage}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label(people)}
    >
      {!stage.compact && <Ways stage={stage} model={model} world={world} cue={explanation.cue} />}
      <Places stage={stage} world={world} people={people} hidden={after.hidden} hasLoop={model.hasLoop} />
      {!stage.compact && <Running stage={stage} world={world} model={model} identities={identities} people={people} />}
      <Hub stage={stage} loop={loop} hasLoop={model.hasLoop} time={moment.time} endNs={model.endNs} />
      {!stage.compact && <Deadlines stage={stage} people={people} time={moment.time} identities={identities} />}
      {tokens.map((token) => (
        <TokenOrDisc key={token.key} token={token} identities={identities} stage={stage} />
      ))}
    </svg>
  );
}

function label(people: readonly Placed[]): string {
  const names = (place: string) => people.filter((person) => person.place === place).map(({ name }) => name);
  const list = (place: string) => names(place).join(', ') || 'nobody';
  return `Ready: ${list('ready')}. Running: ${list('running')}. Waiting: ${list('waiting')}. Done: ${list('done')}.`;
}

/** A running token of the wide stage is the card that `Running` draws; the token is only seen on its way. */
function TokenOrDisc({
  token,
  identities,
  stage,
}: {
  readonly token: Tweened;
  readonly identities: Identities;
  readonly stage: Stage;
}) {
  const identity = identityOf(identities, token.name);
  const { running } = stage;
  const settled = token.place === 'running' && token.x === running.x && token.y === running.y;
  if (settled && !stage.compact) return null;
  if (!token.small || token.place === 'running') {
    const { x, y, name, state, opacity } = token;
    return <Token x={x} y={y} name={name} state={state} opacity={opacity} identity={identity} />;
  }
  return (
    <g opacity={token.opacity} data-token={token.name} data-state={token.state}>
      <title>{`${token.name}: ${token.state}`}</title>
      <Disc
        x={token.x + TOKEN_HEIGHT / 2}
        y={token.y + TOKEN_HEIGHT / 2}
        identity={identity}
        filled={token.state === 'done'}
        outlined={token.state !== 'done'}
      />
    </g>
  );
}

function Ways({
  stage,
  model,
  world,
  cue,
}: {
  readonly stage: Stage;
  readonly model: RunModel;
  readonly world: World;
  readonly cue: string;
}) {
  const withLoop = model.hasLoop;
  const routes = routesOf(stage, withLoop);
  const event = world.event < 0 ? null : model.trace.event(world.event);
  const taken = event === null ? null : routeOf(event);
  const shown = (['popleft', 'return', 'await', 'back'] as const).filter((name) => withLoop || name !== 'popleft');
  return (
    <g className={css.ways}>
      <defs>
        <marker id="arrow" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="9" markerHeight="9" orient="auto">
          <path d="M1 1 L8 5 L1 9" className={css.arrow} />
        </marker>
        <marker id="arrow-now" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M1 1 L8 5 L1 9" className={css.arrowNow} />
        </marker>
      </defs>
      {shown.map(
        (name) =>
          name !== taken && <path key={name} d={routes[name].path} className={css.way} markerEnd="url(#arrow)" />,
      )}
      {shown.map((name) => {
        const { x, y, text, anchor } = routes[name].label;
        return (
          name !== taken && (
            <text key={name} x={x} y={y} textAnchor={anchor} className={css.wayLabel}>
              {text}
            </text>
          )
        );
      })}
      {taken !== null && (
        <g data-cue={taken}>
          <path d={routes[taken].path} className={css.wayNow} markerEnd="url(#arrow-now)" />
          <text
            x={routes[taken].label.x}
            y={routes[taken].label.y}
            textAnchor={routes[taken].label.anchor}
            className={css.cue}
          >
            {cue}
          </text>
        </g>
      )}
    </g>
  );
}

interface PlacesProps {
  readonly stage: Stage;
  readonly world: World;
  readonly people: readonly Placed[];
  readonly hidden: Readonly<Record<string, number>>;
  readonly hasLoop: boolean;
}

function Places({ stage, world, people, hidden, hasLoop }: PlacesProps) {
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
      <Heading x={running.x} y={running.y - 10} name="Running" says={compact ? '' : 'the one thread'} />
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
        {handle === undefined ? 'the queue is empty' : `next: ${first?.name ?? handle.callback}`}
      </text>
      <text x={ready.x + 14} y={y + 40} className={css.says}>
        {handle === undefined ? 'nothing to run' : callbackText(handle.callback, handle.when)}
      </text>
    </>
  );
}

function callbackText(callback: string, when: number): string {
  if (callback.endsWith('task_step')) return 'a step of its task';
  if (callback.endsWith('task_wakeup')) return 'wake-up: its wait is over';
  return when >= 0 ? `timer of ${seconds(when)}` : `callback ${callback.slice(callback.lastIndexOf('.') + 1)}`;
}

function WaitingText({
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
function Deadlines({
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

function fitting(text: string, width: number): string {
  const most = Math.max(4, Math.floor(width / 6.2));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** The running place: the innermost call as a card in the colour of who runs, and the calls below it. */
function Running({
  stage,
  world,
  model,
  identities,
  people,
}: {
  readonly stage: Stage;
  readonly world: World;
  readonly model: RunModel;
  readonly identities: Identities;
  readonly people: readonly Placed[];
}) {
  const { x, y, width } = stage.running;
  const person = people.find(({ place }) => place === 'running');
  const stack = callStack(world);
  const base = shownLoop(world)?.phase === 'run ready' ? `loop, turn ${shownLoop(world)?.turn}` : 'MainThread';
  if (person === undefined) {
    return (
      <>
        <rect x={x} y={y} width={width} height={40} rx={9} className={css.emptyPlace} />
        <text x={x + 14} y={y + 24} className={css.faint}>
          {world.endReason !== null ? 'nobody: the program has ended' : world.event < 0 ? 'nobody yet' : 'nobody'}
        </text>
      </>
    );
  }
  const identity = identityOf(identities, person.name);
  const task = runningTask(world);
  const own =
    shownLoop(world)?.phase === 'run ready' ? stack.filter((frame) => task !== 0 && frame.task === task) : stack;
  const [top, ...below] = own;
  const calls = [
    ...below.map(({ call }) => call).slice(0, 1),
    ...(shownLoop(world) === null && below.length === 0 ? [] : [base]),
  ];
  return (
    <g data-token={person.name} data-state="running">
      {[...calls].reverse().map((call, i) => {
        const depth = calls.length - i;
        return (
          <g key={call}>
            <rect
              x={x + 8 * depth}
              y={y + 10 + 29 * depth}
              width={width - 16 * depth}
              height={27}
              rx={7}
              className={css.place}
            />
            <text x={x + 8 * depth + 12} y={y + 10 + 29 * depth + 18} className={css.mono}>
              {fitting(call, width - 16 * depth - 20)}
            </text>
          </g>
        );
      })}
      <rect x={x} y={y} width={width} height={40} rx={9} fill={hueVar(identity.hue)} />
      <Disc x={x + 21} y={y + 20} identity={identity} filled={false} radius={11} />
      <text x={x + 42} y={y + 17.5} className={css.runningCall}>
        {fitting(top === undefined ? person.name : top.call === '<module>' ? model.file : top.call, width - 54)}
      </text>
      <text x={x + 42} y={y + 32} className={css.runningLine}>
        {top === undefined ? 'callback of the loop' : top.line === 0 ? 'first line next' : `line ${top.line}`}
      </text>
    </g>
  );
}

function runningTask(world: World): number {
  for (const thread of world.threads.values()) if (thread.task !== 0) return thread.task;
  return 0;
}

/** The calls on the stack of the thread that runs, innermost first. */
function callStack(world: World) {
  const found = [];
  for (const thread of world.threads.values()) {
    if (thread.state !== 'running') continue;
    for (let frame = world.frames.get(thread.frame); frame !== undefined; frame = world.frames.get(frame.back))
      found.push(frame);
  }
  return found;
}
