/**
 * Who is who in the pictures: each lane's name gets a letter and a hue that are the same in every view and every variant
 * of a scenario, because they follow from the names alone and the order in which they come.
 */
export interface Identity {
  readonly name: string;
  /** One or two characters for a disc. */
  readonly glyph: string;
  /** Index of a hue of the palette; NEUTRAL_HUE for who only starts the others. */
  readonly hue: number;
}

export const HUES = 8;
/** The main program's. */
export const NEUTRAL_HUE = 8;

/** Names of lanes, in order of appearance over all variants -> their identities. */
export function identitiesOf(names: readonly string[]): ReadonlyMap<string, Identity> {
  const taken = new Set<string>();
  const found = new Map<string, Identity>();
  let hue = 0;
  for (const name of names) {
    if (found.has(name)) continue;
    const glyph = glyphOf(name, taken);
    taken.add(glyph);
    found.set(name, { name, glyph, hue: isMain(name) ? NEUTRAL_HUE : hue++ % HUES });
  }
  return found;
}

function isMain(name: string): boolean {
  return name === 'main' || name === 'main()' || name === 'MainThread';
}

/** The first letter that nobody has; the number for names that end in one. */
function glyphOf(name: string, taken: ReadonlySet<string>): string {
  const number = /[-_ ](\d{1,2})$/.exec(name)?.[1];
  if (number !== undefined && !taken.has(number)) return number;
  for (const letter of name.toUpperCase()) if (/[\p{L}\p{N}]/u.test(letter) && !taken.has(letter)) return letter;
  for (let n = 1; ; n++) if (!taken.has(String(n))) return String(n);
}
