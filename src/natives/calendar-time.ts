/** Calendar time for the module `time`: struct_time and the natives that make and take one. The computer is in UTC. */
import {
  asIndex,
  exception,
  float,
  getAttr,
  type Interpreter,
  invoke,
  native,
  OSError,
  OverflowError,
  PyFloat,
  PyThrow,
  PyTuple,
  type Resumable,
  raise,
  TypeError,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { type Fields, fieldsOf, secondsOf } from './calendar.ts';
import { namedTuple } from './named-tuple.ts';
import { virtualNow } from './services.ts';
import { formatTime } from './time-format.ts';

const FIELDS = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'];
const structTime = namedTuple('time.struct_time', FIELDS, { hidden: ['tm_zone', 'tm_gmtoff'] });
const structTimeType = typeOf(structTime([1970, 1, 1, 0, 0, 0, 3, 1, 0]));

function made(fields: Fields, zone: string): Value {
  return structTime([...fields, 0, zone, 0]);
}

// -- what programs give

const MOST_SECONDS = 2 ** 63;
/** tm_year is an int of C, counted from 1900. */
const MOST_YEARS = 2 ** 31;

/** Seconds since 1970 as a time_t. */
function* timestampOf(interp: Interpreter, seconds: Value): Resumable<number> {
  const isFloat = seconds instanceof PyFloat;
  const given = isFloat ? seconds.value : Number(yield* wait(asIndex(interp, seconds)));
  if (Number.isNaN(given)) throw raise(ValueError, 'Invalid value NaN (not a number)');
  if (given < -MOST_SECONDS || given >= MOST_SECONDS) {
    throw raise(OverflowError, 'timestamp out of range for platform time_t');
  }
  return Math.floor(given);
}

/** The date of a moment, by default of now. */
function* dateOf(interp: Interpreter, seconds: Value | undefined, now: number): Resumable<Fields> {
  if (seconds === undefined || seconds === null) return fieldsOf(now);
  const fields = fieldsOf(yield* timestampOf(interp, seconds));
  const years = fields[0] - 1900;
  if (years >= -MOST_YEARS && years < MOST_YEARS) return fields;
  throw new PyThrow(exception(OSError, 75, 'Value too large for defined data type'));
}

/** The fields of a time tuple, as they stand in it; `name` is the function's. */
function* givenFields(interp: Interpreter, value: Value, name: string): Resumable<Fields> {
  if (!(value instanceof PyTuple)) throw raise(TypeError, 'Tuple or struct_time argument required');
  if (value.items.length !== FIELDS.length) throw raise(TypeError, `${name}(): illegal time tuple argument`);
  const fields: number[] = [];
  for (const item of value.items) fields.push(yield* intOf(interp, item));
  return fields.slice(0, 8) as unknown as Fields;
}

/** An int of C. */
function* intOf(interp: Interpreter, value: Value): Resumable<number> {
  const n = yield* wait(asIndex(interp, value));
  if (n >= 2 ** 31) throw raise(OverflowError, 'signed integer is greater than maximum');
  if (n < -(2 ** 31)) throw raise(OverflowError, 'signed integer is less than minimum');
  return Number(n);
}

/** The fields of a time tuple as ones that can be shown, by default those of now. */
function* shownFields(interp: Interpreter, value: Value | undefined, now: number, name: string): Resumable<Fields> {
  if (value === undefined || value === null) return fieldsOf(now);
  const fields = yield* givenFields(interp, value, name);
  const [year, month, day, hour, minute, second, weekday, yearDay] = fields;
  // Nothing but 0 stands in the fields that a program leaves out, so 0 counts as the first of each.
  const all: Fields = [year, month || 1, day || 1, hour, minute, second, weekday, yearDay || 1];
  for (const [what, at, low, high] of LIMITS) {
    const field = all[at] as number;
    if (field < low || field > high) throw raise(ValueError, `${what} out of range`);
  }
  return all.with(6, (weekday + 7) % 7) as unknown as Fields;
}

const LIMITS: readonly (readonly [string, number, number, number])[] = [
  ['month', 1, 1, 12],
  ['day of month', 2, 1, 31],
  ['hour', 3, 0, 23],
  ['minute', 4, 0, 59],
  ['seconds', 5, 0, 61],
  ['day of week', 6, -1, Number.POSITIVE_INFINITY],
  ['day of year', 7, 1, 366],
];

/** strptime is written in Python. */
function* readTime(interp: Interpreter, args: readonly Value[]): Resumable {
  const importName = interp.importName as NonNullable<Interpreter['importName']>;
  const module = yield* wait(importName('_strptime', 0, null, interp.builtins));
  return yield* wait(invoke(interp, yield* wait(getAttr(interp, module, '_strptime_time')), [...args]));
}

const PLAIN = '%a %b %e %H:%M:%S %Y';

/** The natives of `time` that deal with dates; `epoch` is the wall clock's reading when the program began. */
export function calendarFunctions(epoch: number): Record<string, Value> {
  const now = (interp: Interpreter) => epoch + virtualNow(interp) / 1e9;
  return {
    struct_time: structTimeType,
    gmtime: native('gmtime', '(seconds=None, /)', function* (interp, [seconds]) {
      return made(yield* dateOf(interp, seconds, now(interp)), 'GMT');
    }),
    localtime: native('localtime', '(seconds=None, /)', function* (interp, [seconds]) {
      return made(yield* dateOf(interp, seconds, now(interp)), 'UTC');
    }),
    strftime: native('strftime', '(format, time_tuple=None, /)', function* (interp, [format, fields]) {
      if (typeof format !== 'string')
        throw raise(TypeError, `strftime() argument 1 must be str, not ${typeOf(format as Value).name}`);
      return formatTime(format, yield* shownFields(interp, fields, now(interp), 'strftime'));
    }),
    strptime: native('strptime', '(*args)', (interp, [args]) => readTime(interp, (args as PyTuple).items)),
    mktime: native('mktime', '(time_tuple, /)', function* (interp, [fields]) {
      return float(secondsOf(yield* givenFields(interp, fields as Value, 'mktime')));
    }),
    asctime: native('asctime', '(time_tuple=None, /)', function* (interp, [fields]) {
      return formatTime(PLAIN, yield* shownFields(interp, fields, now(interp), 'asctime'));
    }),
    ctime: native('ctime', '(seconds=None, /)', function* (interp, [seconds]) {
      return formatTime(PLAIN, yield* dateOf(interp, seconds, now(interp)));
    }),
    timezone: 0,
    altzone: 0,
    daylight: 0,
  };
}
