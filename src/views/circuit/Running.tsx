/** The running place: the innermost call as a card in the colour of who runs, and the calls below it. */
import type { World } from '#replay';
import { type Identities, identityOf, type RunModel } from '../model.ts';
import { hueVar } from '../token/patterns.tsx';
import { shownLoop } from '../token/people.ts';
import { Disc } from '../token/Token.tsx';
import css from './circuit.module.css';
import type { Placed, Stage } from './layout.ts';
import { fitting } from './text.ts';

export function Running({
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
        {subtitle(person.key, top?.line)}
      </text>
    </g>
  );
}

/** Where the innermost call stands; without one it is the loop's own doing. */
function subtitle(key: string, line: number | undefined): string {
  if (line !== undefined) return line === 0 ? 'first line next' : `line ${line}`;
  return key.startsWith('task') ? 'its step begins' : 'callback of the loop';
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
