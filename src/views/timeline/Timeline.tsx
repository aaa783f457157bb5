/**
 * The timeline: a lane for each task, thread or job. Solid where it runs, dotted ready, hatched waiting, outlined blocked.
 * The past is strong, the future, known already, faint. The playhead is a slider: drag it, or click to go there.
 */
import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { type Lane, seconds } from '#replay';
import { type Identities, identityOf } from '../model.ts';
import { hueVar } from '../token/patterns.tsx';
import { Disc, patternFill, shortened } from '../token/Token.tsx';
import { useSize } from '../use-size.ts';
import { AXIS, type Bar, type LaneBars, timelineOf } from './layout.ts';
import css from './timeline.module.css';

/** Lanes under a heading; without one they are a program's own. */
export interface LaneGroup {
  readonly title: string | null;
  readonly lanes: readonly Lane[];
  readonly endNs: number;
}

interface TimelineProps {
  readonly groups: readonly LaneGroup[];
  readonly identities: Identities;
  readonly time: number;
  readonly endNs: number;
  readonly onSeekTime: (ns: number) => void;
  /** A step forth (1) or back (-1), asked for by the arrow keys. */
  readonly onStep: (by: number) => void;
}

export function Timeline(props: TimelineProps) {
  const [ref, size] = useSize<HTMLDivElement>({ width: 1240, height: 160 });
  return (
    <div ref={ref} className={css.frame}>
      <TimelinePicture {...props} width={size.width} />
    </div>
  );
}

const ROW = 24;
const CLOSE_ROW = 20;
const BAR = 14;
const HEADING = 22;

/** The timeline in a given width: a function of its props alone. */
export function TimelinePicture({
  groups,
  identities,
  time,
  endNs,
  onSeekTime,
  onStep,
  width,
}: TimelineProps & { readonly width: number }) {
  const titled = groups.some(({ title }) => title !== null);
  const narrow = width < 560;
  const left = (narrow ? 92 : 118) + (titled && !narrow ? 22 : 0);
  const right = width - (narrow ? 16 : titled ? 92 : 40);
  const rowHeight = titled ? CLOSE_ROW : ROW;
  const clip = useId();
  const svg = useRef<SVGSVGElement>(null);
  const { scale, ticks } = timelineOf([], endNs, left, right, rowHeight);
  let y = AXIS;
  const placed = groups.map((group) => {
    const top = y + (group.title === null ? 0 : HEADING);
    y = top + group.lanes.length * rowHeight + (group.title === null ? 0 : 6);
    return { ...group, top, rows: timelineOf(group.lanes, endNs, left, right, rowHeight).rows };
  });
  const height = y + 6;
  const now = scale(time);
  const seek = (event: PointerEvent) => {
    const bounds = svg.current?.getBoundingClientRect();
    if (bounds === undefined) return;
    // the page may be enlarged: the picture's own pixels are what the scale knows
    const x = ((event.clientX - bounds.left) / bounds.width) * width;
    onSeekTime(Math.min(endNs, Math.max(0, scale.invert(x))));
  };
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(by);
  };
  return (
    <svg
      ref={svg}
      className={css.timeline}
      width={width}
      height={height}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && seek(event)}
    >
      <title>Timeline</title>
      <defs>
        <clipPath id={`${clip}past`}>
          <rect x={0} y={0} width={now} height={height} />
        </clipPath>
        <clipPath id={`${clip}future`}>
          <rect x={now} y={0} width={Math.max(0, width - now)} height={height} />
        </clipPath>
      </defs>
      {ticks.map(({ x, text }) => (
        <g key={text}>
          <line x1={x} x2={x} y1={AXIS - 4} y2={height} className={css.grid} />
          {Math.abs(x - now) > 20 && (
            <text x={x} y={13} textAnchor="middle" className={css.tick}>
              {text}
            </text>
          )}
        </g>
      ))}
      {placed.map(({ title, top, rows, endNs: ends, lanes }) => (
        <g key={title ?? ''} transform={`translate(0 ${top - AXIS})`}>
          {title !== null && (
            <text x={4} y={AXIS - 6} className={css.group}>
              {title}
            </text>
          )}
          {rows.map((row) => (
            <LaneRow
              key={row.lane.key}
              row={row}
              identities={identities}
              indent={title === null || narrow ? 0 : 22}
              narrow={narrow}
              clip={clip}
              height={rowHeight}
            />
          ))}
          {title !== null && (
            <End
              x={scale(ends)}
              from={AXIS}
              to={AXIS + lanes.length * rowHeight}
              text={`${Number((ends / 1e9).toFixed(3))} s`}
              right={width - 4}
            />
          )}
        </g>
      ))}
      <Playhead x={now} height={height} time={time} endNs={endNs} onKeyDown={keys} />
    </svg>
  );
}

function End({
  x,
  from,
  to,
  text,
  right,
}: {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly right: number;
}) {
  const fits = x + 8 + text.length * 9 < right;
  return (
    <>
      <line x1={x} x2={x} y1={from - 2} y2={to} className={css.end} />
      <text x={fits ? x + 9 : x - 9} y={(from + to) / 2 + 5} textAnchor={fits ? 'start' : 'end'} className={css.total}>
        {text}
      </text>
    </>
  );
}

interface LaneRowProps {
  readonly row: LaneBars;
  readonly identities: Identities;
  readonly indent: number;
  readonly narrow: boolean;
  readonly clip: string;
  readonly height: number;
}

function LaneRow({ row: { lane, y, bars }, identities, indent, narrow, clip, height }: LaneRowProps) {
  const identity = identityOf(identities, lane.name);
  const middle = y + height / 2;
  return (
    <g data-lane={lane.name}>
      <title>{lane.name}</title>
      <Disc x={12 + indent} y={middle} radius={8.5} identity={identity} filled />
      <text x={28 + indent} y={middle + 4} className={css.name}>
        {narrow && lane.name.length > 8 ? `${lane.name.slice(0, 7)}…` : shortened(lane.name)}
      </text>
      <g clipPath={`url(#${clip}past)`}>
        <Bars bars={bars} middle={middle} hue={identity.hue} />
      </g>
      <g clipPath={`url(#${clip}future)`} opacity={0.34}>
        <Bars bars={bars} middle={middle} hue={identity.hue} />
      </g>
    </g>
  );
}

function Bars({ bars, middle, hue }: { readonly bars: readonly Bar[]; readonly middle: number; readonly hue: number }) {
  const top = middle - BAR / 2;
  return (
    <>
      {bars.map(({ key, x, width, state }) =>
        state === 'running' ? (
          <rect key={key} x={x} y={top - 1} width={width} height={BAR + 2} rx={1} fill={hueVar(hue)} />
        ) : (
          <rect
            key={key}
            x={x}
            y={top}
            width={width}
            height={BAR}
            rx={2}
            fill={patternFill(state, hue) ?? 'var(--surface)'}
            stroke={hueVar(hue)}
            strokeWidth={state === 'blocked' ? 1.6 : 1}
          />
        ),
      )}
    </>
  );
}

interface PlayheadProps {
  readonly x: number;
  readonly height: number;
  readonly time: number;
  readonly endNs: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Playhead({ x, height, time, endNs, onKeyDown }: PlayheadProps) {
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label="Playhead"
      aria-valuemin={0}
      aria-valuemax={Math.round(endNs / 1e6)}
      aria-valuenow={Math.round(time / 1e6)}
      aria-valuetext={`${seconds(time)} seconds`}
      onKeyDown={onKeyDown}
      className={css.playhead}
    >
      <line x1={x} x2={x} y1={6} y2={height} />
      <path d={`M ${x - 6.5} 0 h 13 v 9 l -6.5 7 l -6.5 -7 z`} />
    </g>
  );
}
