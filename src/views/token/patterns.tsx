/** The textures that say a state without colour: dots for ready, hatching for waiting. Once on the page, for every hue. */
import { HUES } from '#replay';

/** The colour of a hue. */
export function hueVar(hue: number): string {
  return `var(--hue-${hue})`;
}

export function patternId(state: 'ready' | 'waiting', hue: number): string {
  return `${state}-${hue}`;
}

export function Patterns() {
  const hues = Array.from({ length: HUES + 1 }, (_, hue) => hue);
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        {hues.map((hue) => (
          <pattern key={`r${hue}`} id={patternId('ready', hue)} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" fill={hueVar(hue)} opacity="0.1" />
            <circle cx="2.5" cy="2.5" r="1" fill={hueVar(hue)} opacity="0.55" />
          </pattern>
        ))}
        {hues.map((hue) => (
          <pattern
            key={`w${hue}`}
            id={patternId('waiting', hue)}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill={hueVar(hue)} opacity="0.1" />
            <line x1="0" x2="0" y2="6" stroke={hueVar(hue)} strokeWidth="1.6" opacity="0.5" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
