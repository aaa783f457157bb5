/** A token: a pill with a glyph disc and a name. Its fill says the state: solid, dotted, hatched, outlined. */
import type { Identity, LifeState } from '#replay';
import { hueVar, patternId } from './patterns.tsx';

export const TOKEN_HEIGHT = 28;
const DISC = 10;

/** How wide the pill of a name is, in pixels. */
export function tokenWidth(name: string): number {
  return Math.round(48 + shortened(name).length * 7.1);
}

/** Names too long for a pill are cut; the full name is in the title. */
export function shortened(name: string): string {
  return name.length > 16 ? `${name.slice(0, 15)}…` : name;
}

interface TokenProps {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly identity: Identity;
  readonly state: LifeState;
  readonly opacity?: number;
}

export function Token({ x, y, name, identity, state, opacity = 1 }: TokenProps) {
  const colour = hueVar(identity.hue);
  const filled = state === 'running';
  return (
    <g transform={`translate(${x} ${y})`} opacity={opacity} data-token={name} data-state={state}>
      <title>{`${name}: ${state}`}</title>
      <rect width={tokenWidth(name)} height={TOKEN_HEIGHT} rx={TOKEN_HEIGHT / 2} fill="var(--surface)" />
      <rect
        width={tokenWidth(name)}
        height={TOKEN_HEIGHT}
        rx={TOKEN_HEIGHT / 2}
        fill={filled ? colour : (patternFill(state, identity.hue) ?? 'none')}
        stroke={colour}
        strokeWidth={1.5}
      />
      <Disc x={TOKEN_HEIGHT / 2} y={TOKEN_HEIGHT / 2} identity={identity} filled={!filled} />
      <text x={30} y={18.5} className="token-name" fill={filled ? 'var(--on-hue)' : 'var(--ink)'}>
        {shortened(name)}
      </text>
    </g>
  );
}

/** The pattern that says a state, undefined for an empty shape. */
export function patternFill(state: LifeState, hue: number): string | undefined {
  return state === 'ready' || state === 'waiting' ? `url(#${patternId(state, hue)})` : undefined;
}

interface DiscProps {
  readonly x: number;
  readonly y: number;
  readonly identity: Identity;
  /** Filled where it runs, outlined where it is suspended; on a filled token the disc is light. */
  readonly filled: boolean;
  readonly radius?: number;
  readonly outlined?: boolean;
}

export function Disc({ x, y, identity, filled, radius = DISC, outlined = false }: DiscProps) {
  const colour = hueVar(identity.hue);
  const ground = outlined ? 'var(--surface)' : filled ? colour : 'var(--on-hue)';
  const ink = outlined || !filled ? colour : 'var(--on-hue)';
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={radius} fill={ground} stroke={outlined ? colour : 'none'} strokeWidth={1.5} />
      <text y={radius * 0.38} textAnchor="middle" fill={ink} fontSize={radius * 1.05} fontWeight={700}>
        {identity.glyph}
      </text>
    </g>
  );
}
