/** The middle of the stage: the loop with its three phases as arcs, the clock, the turn. Without a loop, the clock alone. */
import { arc } from 'd3-shape';
import { clock, type LoopPhase, type LoopState } from '#replay';
import css from './circuit.module.css';
import type { Stage } from './layout.ts';

const PHASES: readonly { readonly phase: LoopPhase; readonly from: number; readonly to: number }[] = [
  { phase: 'run ready', from: -55, to: 55 },
  { phase: 'select', from: 65, to: 175 },
  { phase: 'queue due', from: 185, to: 295 },
];
const WIDTH = 5;
const radians = (degrees: number) => (degrees / 180) * Math.PI;

interface HubProps {
  readonly stage: Stage;
  readonly loop: LoopState | null;
  readonly hasLoop: boolean;
  readonly time: number;
  /** When the run ends: decides the unit of the clock. */
  readonly endNs: number;
}

export function Hub({ stage, loop, hasLoop, time, endNs }: HubProps) {
  const { x, y, radius } = stage.hub;
  const small = stage.compact || radius < 64;
  const { text, unit } = clock(time, endNs);
  return (
    <g transform={`translate(${x} ${y})`} className={css.hub}>
      {loop === null ? (
        <circle r={radius} className={css.noLoop} />
      ) : (
        <Phases loop={loop} radius={radius} labels={!stage.compact} />
      )}
      <text y={small ? -radius * 0.36 : -radius * 0.34} className={loop === null ? css.hubMuted : css.phase}>
        {loop === null ? (hasLoop ? 'no loop yet' : 'no loop') : phaseText(loop)}
      </text>
      <text y={small ? 6 : 8} className={small ? css.clockSmall : css.clock}>
        {text}
      </text>
      <text y={small ? 24 : 27} className={css.hubMuted}>
        {unit}
      </text>
      {loop !== null && radius > 48 && (
        <text y={small ? 42 : 49} className={css.turn}>
          {`turn ${loop.turn}`}
        </text>
      )}
      {loop !== null && !small && radius > 78 && (
        <text y={66} className={css.hubMuted}>
          {handlesText(loop)}
        </text>
      )}
    </g>
  );
}

function phaseText({ phase, closed }: LoopState): string {
  return phase === 'stopped' ? (closed ? 'loop closed' : 'loop stopped') : phase;
}

function handlesText({ phase, batch, batchLeft }: LoopState): string {
  if (phase !== 'run ready' || batch === 0) return '';
  return `handle ${Math.max(1, batch - batchLeft)} of ${batch}`;
}

function Phases({
  loop,
  radius,
  labels,
}: {
  readonly loop: LoopState;
  readonly radius: number;
  readonly labels: boolean;
}) {
  const draw = arc<{ from: number; to: number }>()
    .innerRadius(radius - WIDTH)
    .outerRadius(radius)
    .startAngle(({ from }) => radians(from))
    .endAngle(({ to }) => radians(to))
    .cornerRadius(WIDTH / 2);
  return (
    <>
      {PHASES.map((row) => (
        <path key={row.phase} d={draw(row) ?? ''} className={row.phase === loop.phase ? css.arcNow : css.arc} />
      ))}
      {labels && loop.phase !== 'select' && (
        <text x={radius + 10} y={radius * 0.5} className={css.around}>
          select
        </text>
      )}
      {labels && loop.phase !== 'queue due' && (
        <text x={-radius - 10} y={radius * 0.5} className={css.around} textAnchor="end">
          queue due
        </text>
      )}
    </>
  );
}
