/** The timeline as numbers: a scale, ticks that do not collide, and for each lane its bars. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Lane, LifeState } from '#replay';

export interface Bar {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly state: LifeState;
}

export interface LaneBars {
  readonly lane: Lane;
  readonly y: number;
  readonly bars: readonly Bar[];
}

export interface TimelinePicture {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly LaneBars[];
  readonly height: number;
}

/** A running slice is thin in time: it is drawn at least so wide. */
const THINNEST = 3;
const TICK_EVERY = 110;
export const AXIS = 24;

/** Lanes of `rowHeight` under an axis, between `left` and `right`. */
export function timelineOf(
  lanes: readonly Lane[],
  endNs: number,
  left: number,
  right: number,
  rowHeight: number,
): TimelinePicture {
  const scale = scaleLinear([0, Math.max(endNs, 1)], [left, right]);
  const rows = lanes.map((lane, i) => ({ lane, y: AXIS + i * rowHeight, bars: barsOf(lane, scale) }));
  return { scale, ticks: ticksOf(scale, endNs), rows, height: AXIS + lanes.length * rowHeight };
}

/** Waits first, so that the thin running slices stay visible on top of them. */
function barsOf({ key, segments }: Lane, scale: ScaleLinear<number, number>): Bar[] {
  const bars: Bar[] = [];
  for (const { from, to, state, fromEvent } of segments) {
    const x = scale(from);
    const width = scale(to) - x;
    if (state !== 'running' && width < 0.5) continue;
    bars.push({ key: `${key} ${fromEvent}`, x, width: state === 'running' ? Math.max(width, THINNEST) : width, state });
  }
  return merged(bars.sort((a, b) => Number(a.state === 'running') - Number(b.state === 'running')));
}

/** Running slices that are drawn on the same pixels are one. */
function merged(bars: readonly Bar[]): Bar[] {
  const kept: Bar[] = [];
  for (const bar of bars) {
    const last = kept.at(-1);
    if (bar.state === 'running' && last?.state === 'running' && bar.x < last.x + last.width - 1) {
      kept[kept.length - 1] = { ...last, width: Math.max(last.width, bar.x + bar.width - last.x) };
    } else kept.push(bar);
  }
  return kept;
}

const UNITS = [
  { text: 's', ns: 1e9 },
  { text: 'ms', ns: 1e6 },
  { text: 'µs', ns: 1e3 },
  { text: 'ns', ns: 1 },
] as const;

function ticksOf(scale: ScaleLinear<number, number>, endNs: number) {
  const unit = UNITS.find(({ ns }) => endNs >= ns) ?? UNITS[3];
  const [left = 0, right = 0] = scale.range();
  const count = Math.max(2, Math.floor((right - left) / TICK_EVERY));
  const inUnits = scaleLinear([0, endNs / unit.ns], [left, right]);
  return inUnits.ticks(count).map((value) => ({ x: inUnits(value), text: `${Number(value.toFixed(6))} ${unit.text}` }));
}
