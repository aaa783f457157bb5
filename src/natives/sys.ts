/** The module `sys`: what the program can ask about its interpreter, and its standard streams. */

import { SECOND, SWITCH_INTERVAL } from '#kernel';
import {
  dict,
  exception,
  float,
  list,
  native,
  PyThrow,
  PyTuple,
  RecursionError,
  raise,
  SystemExit,
  TypeError,
  typeOf,
  type Value,
  ValueError,
} from '#vm';
import { toNumber } from './arguments.ts';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf } from './services.ts';
import { PyStandardStream } from './streams.ts';
import { facts } from './sys-facts.ts';
import { hooks } from './sys-hooks.ts';
import { interpreterFunctions } from './sys-interpreter.ts';

const exit = native('exit', '(status=None, /)', (_interp, [status]) => {
  throw new PyThrow(status === null ? exception(SystemExit) : exception(SystemExit, ...exitArguments(status as Value)));
});

function exitArguments(status: Value): Value[] {
  return status instanceof PyTuple ? [...status.items] : [status];
}

const getRecursionLimit = native('getrecursionlimit', '()', (interp) => interp.limits.recursion);
const setRecursionLimit = native('setrecursionlimit', '(limit, /)', (interp, [limit]) => {
  if (typeof limit !== 'number')
    throw raise(TypeError, `'${typeOf(limit as Value).name}' object cannot be interpreted as an integer`);
  if (limit < 1) throw raise(ValueError, 'recursion limit must be greater or equal than 1');
  const { depth } = interp.fiber;
  if (depth >= limit) {
    const place = `cannot set the recursion limit to ${limit} at the recursion depth ${depth}`;
    throw raise(RecursionError, `${place}: the limit is too low`);
  }
  interp.limits.recursion = limit;
  return null;
});
const intern = native('intern', '(string, /)', (_interp, [text]) => {
  if (typeof text === 'string') return text;
  const type = typeOf(text as Value);
  if (type.layout === 'str') throw raise(TypeError, `can't intern ${type.name}`);
  throw raise(TypeError, `intern() argument must be str, not ${text === null ? 'None' : type.name}`);
});

const getSwitchInterval = native('getswitchinterval', '()', (interp) =>
  float((servicesOf(interp).process.gil?.interval ?? SWITCH_INTERVAL) / SECOND),
);

const setSwitchInterval = native('setswitchinterval', '(interval, /)', function* (interp, [given]) {
  const seconds = yield* toNumber(interp, given as Value);
  if (seconds <= 0) throw raise(ValueError, 'switch interval must be strictly positive');
  const { gil } = servicesOf(interp).process;
  if (gil !== null) gil.interval = Math.max(1, Math.trunc(seconds * 1e6)) * 1000;
  return null;
});

export const sys: ModuleBuilder = (interp) => {
  const [stdin, stdout, stderr] = [new PyStandardStream(0), new PyStandardStream(1), new PyStandardStream(2)];
  return {
    argv: list([...servicesOf(interp).invocation.argv]),
    exit,
    getrecursionlimit: getRecursionLimit,
    intern,
    modules: interp.modules,
    setrecursionlimit: setRecursionLimit,
    stderr,
    stdin,
    stdout,
    __stderr__: stderr,
    __stdin__: stdin,
    __stdout__: stdout,
    ...facts(interp),
    ...hooks(interp),
    ...interpreterFunctions,
    orig_argv: list(['/usr/bin/python3', ...servicesOf(interp).invocation.argv]),
    _xoptions: dict(),
    getswitchinterval: getSwitchInterval,
    setswitchinterval: setSwitchInterval,
    _is_gil_enabled: native('_is_gil_enabled', '()', (own) => servicesOf(own).process.gil !== null),
    warnoptions: list([]),
  };
};
