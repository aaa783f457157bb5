/** The signs of the transport, drawn in the current colour. */
const PATHS = {
  play: 'M5 3.5 L15 10 L5 16.5 Z',
  pause: 'M5 3.5 h3.4 v13 h-3.4 Z M11.6 3.5 h3.4 v13 h-3.4 Z',
  forward: 'M4 3.5 L13 10 L4 16.5 Z M14.2 3.5 h2 v13 h-2 Z',
  back: 'M16 3.5 L7 10 L16 16.5 Z M3.8 3.5 h2 v13 h-2 Z',
} as const;

export function Icon({ name, size = 20 }: { readonly name: keyof typeof PATHS; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
