/** What is kept between visits: edited texts and the theme. Storage may be forbidden or full; then nothing is kept. */
const PREFIX = 'loopscope:';

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Null forgets. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // not kept: the page goes on without
  }
}
