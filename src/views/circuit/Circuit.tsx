/**
 * The stage: who is ready, who runs, who waits for what, who is done, and how they got there. One picture for every kind
 * of program; without a loop it is one lonely token. Positions come from layout.ts, the last event's way from routes.ts.
 */
import type { Explanation } from '#replay';
import { ease, type Identities, identityOf, type Moment, type RunModel, worldOf } from '../model.ts';
import { shownLoop } from '../token/people.ts';
import { Disc, TOKEN_HEIGHT, Token } from '../token/Token.tsx';
import { useSize } from '../use-size.ts';
import css from './circuit.module.css';
import { Hub } from './Hub.tsx';
import { type Placed, type Stage, sceneOf, stageOf, type Tweened, tween } from './layout.ts';
import { Places } from './Places.tsx';
import { Running } from './Running.tsx';
import { Deadlines } from './Waiting.tsx';
import { Ways } from './Ways.tsx';

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
