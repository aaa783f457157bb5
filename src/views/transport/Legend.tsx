/** What the textures mean. */
import type { LifeState } from '#replay';
import { NEUTRAL_HUE } from '#replay';
import { hueVar } from '../token/patterns.tsx';
import { patternFill } from '../token/Token.tsx';
import css from './transport.module.css';

const STATES: readonly LifeState[] = ['running', 'ready', 'waiting', 'blocked'];

export function Legend() {
  return (
    <ul className={css.states} aria-label="Legend">
      {STATES.map((state) => (
        <li key={state} className={css.state}>
          <svg width="18" height="13" aria-hidden="true">
            <rect
              x={1}
              y={1}
              width={16}
              height={11}
              rx={2}
              fill={state === 'running' ? hueVar(NEUTRAL_HUE) : (patternFill(state, NEUTRAL_HUE) ?? 'none')}
              stroke={hueVar(NEUTRAL_HUE)}
              strokeWidth={state === 'blocked' ? 1.8 : 1}
            />
          </svg>
          {state}
        </li>
      ))}
    </ul>
  );
}
