/**
 * Takes out of a program's output what legitimately differs between two Pythons on two machines: object addresses, and
 * where the standard library lies and what its lines are. Used on both sides of every comparison, so it can hide no
 * difference in the program's own frames, messages or order.
 */

const HOME = '/program/';
const LIBRARY_FRAME = /^([\s|]*)File "(?!<)[^"]*\/(?:python\d[^/"]*|site-packages)\/([^"]+)", line \d+(.*)$/;

/** A frame of what CPython carries inside its binary: shown without source. */
const FROZEN_FRAME = /(File "<frozen [\w.]+>"), line \d+/;

/** A warning about a line of the library, as it is left; its source line is deeper. */
const LIBRARY_WARNING = /^…\/[\w./]+:LINE: \w+Warning: /;

/** The text with `0xADDR` for addresses and `…/asyncio/tasks.py` for library frames, those without line and source. */
export function normalise(text: string): string {
  return dropLibrarySource(text.replaceAll(HOME, '').split('\n')).join('\n');
}

function dropLibrarySource(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let inside: string | null = null; // What stands before a library frame; its source lines are deeper.
  for (const line of lines) {
    const frame = LIBRARY_FRAME.exec(line);
    if (frame !== null) {
      inside = frame[1] ?? '';
      if (!line.includes('"<oracle>"')) kept.push(`${frame[1]}File "…/${frame[2]}"${frame[3]}`);
    } else if (FROZEN_FRAME.test(line)) {
      inside = null;
      kept.push(line.replace(FROZEN_FRAME, '$1'));
    } else if (line.includes('File "<oracle>", line ')) {
      inside = line.slice(0, line.indexOf('File'));
    } else if (inside === null || !isDeeper(line, inside)) {
      const shown = withoutPlaces(line);
      inside = LIBRARY_WARNING.test(shown) ? '' : null;
      kept.push(shown);
    }
  }
  return kept;
}

function isDeeper(line: string, before: string): boolean {
  return line.startsWith(`${before} `);
}

function withoutPlaces(line: string): string {
  return line
    .replace(/0x[0-9a-f]{4,}/g, '0xADDR')
    .replace('Using selector: Selector', 'Using selector: EpollSelector')
    .replace(/\(\/[\w./-]*\/python\d[^/\s:]*\/([\w./]+\.py)\)/g, '(…/$1)')
    .replace(/\/[\w./-]*\/python\d[^/\s:]*\/([\w./]+\.py):\d+/g, '…/$1:LINE');
}
