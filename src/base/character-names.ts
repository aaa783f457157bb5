/**
 * The names that Unicode gives to characters, for `\N{…}` and the like: those of common scripts and symbols, of
 * ideographs and of Hangul, and the aliases of control characters. Others are not known here. Read when first asked for.
 */
import { NAME_ROWS } from './character-name-rows.ts';

interface Names {
  readonly codes: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<number, string>;
}

let known: Names | null = null;

/** The code point of a name or alias, whatever its case (but not of ideographs and syllables); undefined for names not known here. */
export function characterNamed(name: string): number | undefined {
  const wanted = name.toUpperCase();
  return all().codes.get(wanted) ?? ideographNamed(name) ?? syllableNamed(name) ?? ALIASES.get(wanted);
}

/** The name of a code point; undefined for one without a name, or with one that is not known here. */
export function characterName(code: number): string | undefined {
  const name = all().names.get(code);
  if (name !== undefined) return name;
  if (isIdeograph(code)) return `${IDEOGRAPH}${code.toString(16).toUpperCase()}`;
  return code >= HANGUL && code <= HANGUL_END ? syllableName(code - HANGUL) : undefined;
}

function all(): Names {
  known ??= read();
  return known;
}

function read(): Names {
  const names = new Map<number, string>();
  let before: string[] = [];
  for (const row of NAME_ROWS) {
    const space = row.indexOf(' ');
    let code = Number.parseInt(row.slice(0, space), 16);
    for (const part of row.slice(space + 1).split('|')) {
      before = wordsOf(part, before);
      names.set(code++, before.join(' '));
    }
  }
  for (let dots = 0; dots < 256; dots++) names.set(0x2800 + dots, brailleName(dots));
  return { names, codes: new Map([...names].map(([code, name]) => [name, code])) };
}

function wordsOf(part: string, before: readonly string[]): string[] {
  const common = part.charCodeAt(0) - 96;
  return common > 0 ? [...before.slice(0, common), ...part.slice(1).split(' ')] : part.split(' ');
}

function brailleName(dots: number): string {
  const raised = [1, 2, 3, 4, 5, 6, 7, 8].filter((dot) => ((dots >> (dot - 1)) & 1) === 1);
  return dots === 0 ? 'BRAILLE PATTERN BLANK' : `BRAILLE PATTERN DOTS-${raised.join('')}`;
}

// -- ideographs are named by their number

const IDEOGRAPH = 'CJK UNIFIED IDEOGRAPH-';
const IDEOGRAPHS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b739],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
  [0x2ebf0, 0x2ee5d],
  [0x30000, 0x3134a],
  [0x31350, 0x323af],
] as const;

function isIdeograph(code: number): boolean {
  return IDEOGRAPHS.some(([first, last]) => code >= first && code <= last);
}

function ideographNamed(name: string): number | undefined {
  const digits = name.startsWith(IDEOGRAPH) ? name.slice(IDEOGRAPH.length) : '';
  const code = /^[0-9A-F]{4,5}$/.test(digits) ? Number.parseInt(digits, 16) : -1;
  return isIdeograph(code) ? code : undefined;
}

// -- Hangul syllables are named by their sounds

const HANGUL = 0xac00;
const HANGUL_END = 0xd7a3;
const SYLLABLE = 'HANGUL SYLLABLE ';
const LEADS = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const TAILS = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');

function syllableName(index: number): string {
  const lead = LEADS[Math.floor(index / 588)] as string;
  const vowel = VOWELS[Math.floor((index % 588) / 28)] as string;
  return `${SYLLABLE}${lead}${vowel}${TAILS[index % 28]}`;
}

function syllableNamed(name: string): number | undefined {
  const found = name.startsWith(SYLLABLE) ? /^([^AEIOUWY]*)([AEIOUWY]+)(.*)$/.exec(name.slice(SYLLABLE.length)) : null;
  if (found === null) return undefined;
  const [lead, vowel, tail] = [LEADS, VOWELS, TAILS].map((sounds, i) => sounds.indexOf(found[i + 1] as string));
  const places = [lead, vowel, tail] as [number, number, number];
  return Math.min(...places) < 0 ? undefined : HANGUL + places[0] * 588 + places[1] * 28 + places[2];
}

// -- other names, mostly of characters that have none

const ALIAS_ROWS =
  '0 NULL|NUL;1 START OF HEADING|SOH;2 START OF TEXT|STX;3 END OF TEXT|ETX;4 END OF TRANSMISSION|EOT;' +
  '5 ENQUIRY|ENQ;6 ACKNOWLEDGE|ACK;7 ALERT|BEL;8 BACKSPACE|BS;' +
  '9 CHARACTER TABULATION|HORIZONTAL TABULATION|HT|TAB;a LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL;' +
  'b LINE TABULATION|VERTICAL TABULATION|VT;c FORM FEED|FF;d CARRIAGE RETURN|CR;' +
  'e SHIFT OUT|LOCKING-SHIFT ONE|SO;f SHIFT IN|LOCKING-SHIFT ZERO|SI;10 DATA LINK ESCAPE|DLE;' +
  '11 DEVICE CONTROL ONE|DC1;12 DEVICE CONTROL TWO|DC2;13 DEVICE CONTROL THREE|DC3;14 DEVICE CONTROL FOUR|DC4;' +
  '15 NEGATIVE ACKNOWLEDGE|NAK;16 SYNCHRONOUS IDLE|SYN;17 END OF TRANSMISSION BLOCK|ETB;18 CANCEL|CAN;' +
  '19 END OF MEDIUM|EOM|EM;1a SUBSTITUTE|SUB;1b ESCAPE|ESC;1c INFORMATION SEPARATOR FOUR|FILE SEPARATOR|FS;' +
  '1d INFORMATION SEPARATOR THREE|GROUP SEPARATOR|GS;1e INFORMATION SEPARATOR TWO|RECORD SEPARATOR|RS;' +
  '1f INFORMATION SEPARATOR ONE|UNIT SEPARATOR|US;20 SP;7f DELETE|DEL;85 NEXT LINE|NEL;a0 NBSP;ad SHY;' +
  '1a2 LATIN CAPITAL LETTER GHA;1a3 LATIN SMALL LETTER GHA;200b ZWSP;200c ZWNJ;200d ZWJ;200e LRM;200f RLM;' +
  '202a LRE;202b RLE;202c PDF;202d LRO;202e RLO;202f NNBSP;205f MMSP;2060 WJ;2066 LRI;2067 RLI;2068 FSI;' +
  '2069 PDI;2118 WEIERSTRASS ELLIPTIC FUNCTION;fe0e VS15;fe0f VS16;feff BYTE ORDER MARK|BOM|ZWNBSP;34f CGJ;' +
  '2448 MICR ON US SYMBOL;2449 MICR DASH SYMBOL;' +
  '2b7a LEFTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE;' +
  '2b7c RIGHTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE;80 PADDING CHARACTER|PAD';

const ALIASES: ReadonlyMap<string, number> = new Map(
  ALIAS_ROWS.split(';').flatMap((row) => {
    const space = row.indexOf(' ');
    const code = Number.parseInt(row.slice(0, space), 16);
    return row
      .slice(space + 1)
      .split('|')
      .map((name) => [name, code] as const);
  }),
);
