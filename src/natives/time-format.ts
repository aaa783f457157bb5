/** strftime as glibc does it in the C locale, in UTC. What fields a program may give is calendar-time.ts's affair. */
import { type Fields, isoCalendar, secondsOf } from './calendar.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const two = (n: number) => String(n).padStart(2, '0');
const twoSpaced = (n: number) => String(n).padStart(2, ' ');

type Directive = (fields: Fields) => string;

const again =
  (format: string): Directive =>
  (fields) =>
    formatTime(format, fields);

/** How many weeks have begun on a weekday, counted from 0 for Monday or for Sunday, in the year so far. */
const week = (yearDay: number, weekday: number) => two(Math.floor((yearDay + 6 - weekday) / 7));
const sundayFirst = (weekday: number) => (weekday + 1) % 7;
const hour12 = (hour: number) => (hour % 12 === 0 ? 12 : hour % 12);

const DIRECTIVES: Readonly<Record<string, Directive>> = {
  a: ([, , , , , , weekday]) => (DAYS[weekday] as string).slice(0, 3),
  A: ([, , , , , , weekday]) => DAYS[weekday] as string,
  b: ([, month]) => (MONTHS[month - 1] as string).slice(0, 3),
  B: ([, month]) => MONTHS[month - 1] as string,
  c: again('%a %b %e %H:%M:%S %Y'),
  C: ([year]) => String(Math.floor(year / 100)),
  d: ([, , day]) => two(day),
  D: again('%m/%d/%y'),
  e: ([, , day]) => twoSpaced(day),
  F: again('%Y-%m-%d'),
  g: ([year, , , , , , weekday, yearDay]) => two(isoCalendar(year, yearDay, weekday)[0] % 100),
  G: ([year, , , , , , weekday, yearDay]) => String(isoCalendar(year, yearDay, weekday)[0]),
  h: again('%b'),
  H: ([, , , hour]) => two(hour),
  I: ([, , , hour]) => two(hour12(hour)),
  j: ([, , , , , , , yearDay]) => String(yearDay).padStart(3, '0'),
  k: ([, , , hour]) => twoSpaced(hour),
  l: ([, , , hour]) => twoSpaced(hour12(hour)),
  m: ([, month]) => two(month),
  M: ([, , , , minute]) => two(minute),
  n: () => '\n',
  p: ([, , , hour]) => (hour < 12 ? 'AM' : 'PM'),
  P: ([, , , hour]) => (hour < 12 ? 'am' : 'pm'),
  r: again('%I:%M:%S %p'),
  R: again('%H:%M'),
  s: (fields) => String(secondsOf(fields)),
  S: ([, , , , , second]) => two(second),
  t: () => '\t',
  T: again('%H:%M:%S'),
  u: ([, , , , , , weekday]) => String(weekday + 1),
  U: ([, , , , , , weekday, yearDay]) => week(yearDay, sundayFirst(weekday)),
  V: ([year, , , , , , weekday, yearDay]) => two(isoCalendar(year, yearDay, weekday)[1]),
  w: ([, , , , , , weekday]) => String(sundayFirst(weekday)),
  W: ([, , , , , , weekday, yearDay]) => week(yearDay, weekday),
  x: again('%m/%d/%y'),
  X: again('%H:%M:%S'),
  y: ([year]) => two(((year % 100) + 100) % 100),
  Y: ([year]) => String(year),
  z: () => '+0000',
  Z: () => 'UTC',
  '%': () => '%',
};

/** The directives that are numbers, which the flags 0, - and _ pad differently. */
const NUMBERS = 'CdegGHIjklmMsSuUVwWyY';

/** Replaces strftime's directives: `%`, flags, a width, a modifier, a letter. What is none stays as it is. */
export function formatTime(format: string, fields: Fields): string {
  return format.replace(/%([-_0^#]*)(\d*)[EO]?(.)/gsu, (whole, flags: string, width: string, letter: string) => {
    const directive = DIRECTIVES[letter];
    if (directive === undefined) return whole;
    return padded(cased(directive(fields), flags, letter), flags, Number(width), NUMBERS.includes(letter));
  });
}

function cased(text: string, flags: string, letter: string): string {
  if (flags.includes('#')) {
    if ('pZ'.includes(letter)) return text.toLowerCase();
    if ('aAbBh'.includes(letter)) return text.toUpperCase();
  }
  return flags.includes('^') ? text.toUpperCase() : text;
}

function padded(text: string, flags: string, width: number, isNumber: boolean): string {
  const flag = /[-_0](?=[^-_0]*$)/.exec(flags)?.[0];
  if (!isNumber) return text.padStart(width, flag === '0' ? '0' : ' ');
  const digits = text.replace(/^[0 ]+(?=.)/, '');
  if (flag === '-') return digits;
  const filler = flag === '0' || (flag === undefined && !text.startsWith(' ')) ? '0' : ' ';
  return digits.padStart(Math.max(width, text.length), filler);
}
