/** Calendar time for the module `time`: struct_time, strftime and their relatives. The computer is in UTC, its locale C. */
import {
  float,
  getAttr,
  type Interpreter,
  invoke,
  native,
  PyFloat,
  PyTuple,
  type Resumable,
  raise,
  TypeError,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { namedTuple } from './named-tuple.ts';
import { virtualNow } from './services.ts';

const FIELDS = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'];
const structTime = namedTuple('time.struct_time', FIELDS, { hidden: ['tm_zone', 'tm_gmtoff'] });

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY_SECONDS = 86400;

/** Year, month, day, hour, minute, second, weekday from Monday, day of the year. */
type Fields = readonly [number, number, number, number, number, number, number, number];

function fieldsOf(seconds: number): Fields {
  const whole = Math.floor(seconds);
  const days = Math.floor(whole / DAY_SECONDS);
  const rest = whole - days * DAY_SECONDS;
  const [year, month, day] = dateOf(days);
  const yearDay = days - daysBefore(year, 1, 1) + 1;
  return [year, month, day, Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60, weekdayOf(days), yearDay];
}

/** 1970 began on a Thursday. */
const weekdayOf = (days: number) => (((days + 3) % 7) + 7) % 7;

/** Days from 1970-01-01 to a date of the Gregorian calendar; months begin in March, so that the leap day comes last. */
function daysBefore(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function dateOf(days: number): readonly [year: number, month: number, day: number] {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

/** Seconds since 1970 of a UTC date; fields may overflow. */
function secondsOfDate([year, month, day, hour, minute, second]: readonly number[]): number {
  const days = daysBefore(year as number, month as number, day as number);
  return days * DAY_SECONDS + (hour as number) * 3600 + (minute as number) * 60 + (second as number);
}

function made(fields: Fields, zone: string): Value {
  return structTime([...fields, 0, zone, 0]);
}

const two = (n: number) => String(n).padStart(2, '0');
const twoSpaced = (n: number) => String(n).padStart(2, ' ');

/** strftime's directives in the C locale. */
export function formatTime(format: string, fields: Fields): string {
  const [year, month, day, hour, minute, second, weekday, yearDay] = fields;
  const dayName = DAYS[weekday] ?? '?';
  const monthName = MONTHS[month - 1] ?? '?';
  const hour12 = hour % 12 === 0 ? 12 : hour % 12;
  const sunday = (weekday + 1) % 7;
  const [isoYear, isoWeek] = isoCalendar(year, yearDay, weekday);
  const directives = new Map<string, () => string>([
    ['a', () => dayName.slice(0, 3)],
    ['A', () => dayName],
    ['b', () => monthName.slice(0, 3)],
    ['h', () => monthName.slice(0, 3)],
    ['B', () => monthName],
    ['c', () => formatTime('%a %b %e %H:%M:%S %Y', fields)],
    ['C', () => two(Math.floor(year / 100))],
    ['d', () => two(day)],
    ['D', () => formatTime('%m/%d/%y', fields)],
    ['e', () => twoSpaced(day)],
    ['F', () => formatTime('%Y-%m-%d', fields)],
    ['G', () => String(isoYear)],
    ['g', () => two(isoYear % 100)],
    ['H', () => two(hour)],
    ['I', () => two(hour12)],
    ['j', () => String(yearDay).padStart(3, '0')],
    ['k', () => twoSpaced(hour)],
    ['l', () => twoSpaced(hour12)],
    ['m', () => two(month)],
    ['M', () => two(minute)],
    ['n', () => '\n'],
    ['p', () => (hour < 12 ? 'AM' : 'PM')],
    ['P', () => (hour < 12 ? 'am' : 'pm')],
    ['r', () => formatTime('%I:%M:%S %p', fields)],
    ['R', () => formatTime('%H:%M', fields)],
    ['s', () => String(secondsOfDate(fields))],
    ['S', () => two(second)],
    ['t', () => '\t'],
    ['T', () => formatTime('%H:%M:%S', fields)],
    ['u', () => String(weekday + 1)],
    ['U', () => two(Math.floor((yearDay + 6 - sunday) / 7))],
    ['V', () => two(isoWeek)],
    ['w', () => String(sunday)],
    ['W', () => two(Math.floor((yearDay + 6 - weekday) / 7))],
    ['x', () => formatTime('%m/%d/%y', fields)],
    ['X', () => formatTime('%H:%M:%S', fields)],
    ['y', () => two(((year % 100) + 100) % 100)],
    ['Y', () => String(year)],
    ['z', () => '+0000'],
    ['Z', () => 'UTC'],
    ['%', () => '%'],
  ]);
  return format.replace(/%([-_0^#]?)(.)/gsu, (whole, flag: string, letter: string) => {
    const text = directives.get(letter)?.();
    if (text === undefined) return whole;
    if (flag === '-') return text.replace(/^[0 ]+(?=.)/, '');
    if (flag === '_') return text.replace(/^0+(?=.)/, (zeros) => ' '.repeat(zeros.length));
    return flag === '^' ? text.toUpperCase() : text;
  });
}

function isoCalendar(year: number, yearDay: number, weekday: number): readonly [year: number, week: number] {
  const week = Math.floor((yearDay - 1 - weekday + 10) / 7);
  if (week < 1) return [year - 1, weeksIn(year - 1)];
  return week > weeksIn(year) ? [year + 1, 1] : [year, week];
}

/** ISO weeks in a year: 53 where it begins or ends on a Thursday. */
function weeksIn(year: number): number {
  const thursday = 3;
  const ends = [daysBefore(year, 1, 1), daysBefore(year, 12, 31)];
  return ends.some((days) => weekdayOf(days) === thursday) ? 53 : 52;
}

/** The natives of `time` that deal with dates; `epoch` is the wall clock's reading when the program began. */
export function calendarFunctions(epoch: number): Record<string, Value> {
  const now = (interp: Interpreter) => epoch + virtualNow(interp) / 1e9;
  const given = (interp: Interpreter, seconds: Value | undefined): number => {
    if (seconds === undefined || seconds === null) return now(interp);
    if (seconds instanceof PyFloat) return seconds.value;
    if (typeof seconds === 'number') return seconds;
    throw raise(TypeError, `'${typeOf(seconds).name}' object cannot be interpreted as an integer`);
  };
  const tupleOf = (interp: Interpreter, value: Value | undefined): Fields => {
    if (value === undefined || value === null) return fieldsOf(now(interp));
    if (!(value instanceof PyTuple)) throw raise(TypeError, 'Tuple or struct_time argument required');
    if (value.items.length !== 9) throw raise(TypeError, 'strftime(): illegal time tuple argument');
    const fields = value.items.slice(0, 8).map(Number) as unknown as Fields;
    checkRange(fields);
    return fields;
  };
  return {
    struct_time: structTimeType,
    gmtime: native('gmtime', '(seconds=None, /)', (interp, [seconds]) => made(fieldsOf(given(interp, seconds)), 'GMT')),
    localtime: native('localtime', '(seconds=None, /)', (interp, [seconds]) =>
      made(fieldsOf(given(interp, seconds)), 'UTC'),
    ),
    strftime: native('strftime', '(format, time_tuple=None, /)', (interp, [format, fields]) => {
      if (typeof format !== 'string')
        throw raise(TypeError, `strftime() argument 1 must be str, not ${typeOf(format as Value).name}`);
      return formatTime(format, tupleOf(interp, fields));
    }),
    strptime: native('strptime', '(*args)', (interp, [args]) => readTime(interp, (args as PyTuple).items)),
    mktime: native('mktime', '(time_tuple, /)', (interp, [fields]) => toSeconds(tupleOf(interp, fields))),
    asctime: native('asctime', '(time_tuple=None, /)', (interp, [fields]) =>
      formatTime('%a %b %e %H:%M:%S %Y', tupleOf(interp, fields)),
    ),
    ctime: native('ctime', '(seconds=None, /)', (interp, [seconds]) =>
      formatTime('%a %b %e %H:%M:%S %Y', fieldsOf(given(interp, seconds))),
    ),
    timezone: 0,
    altzone: 0,
    daylight: 0,
  };
}

/** strptime is written in Python. */
function* readTime(interp: Interpreter, args: readonly Value[]): Resumable {
  const importName = interp.importName as NonNullable<Interpreter['importName']>;
  const module = yield* wait(importName('_strptime', 0, null, interp.builtins));
  return yield* wait(invoke(interp, yield* wait(getAttr(interp, module, '_strptime_time')), [...args]));
}

const structTimeType = typeOf(structTime([1970, 1, 1, 0, 0, 0, 3, 1, 0]));

function toSeconds(fields: Fields): Value {
  return float(secondsOfDate(fields));
}

const LIMITS: readonly (readonly [string, number, number, number])[] = [
  ['month', 1, 0, 12],
  ['day of month', 2, 0, 31],
  ['hour', 3, 0, 23],
  ['minute', 4, 0, 59],
  ['seconds', 5, 0, 61],
  ['day of week', 6, -1, 6],
  ['day of year', 7, 0, 366],
];

function checkRange(fields: Fields): void {
  for (const [name, at, low, high] of LIMITS) {
    const value = fields[at] as number;
    if (value < low || value > high) throw raise(ValueError, `${name} out of range`);
  }
}
