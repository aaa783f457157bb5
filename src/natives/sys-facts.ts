/** The part of `sys` that never changes: what Python and what computer this is. CPython 3.14 on 64-bit Linux. */
import {
  digitLimit,
  float,
  frozensetOf,
  type Interpreter,
  native,
  raise,
  STDLIB_NAMES,
  simpleNamespace,
  type Value,
  ValueError,
} from '#vm';
import { namedTuple } from './named-tuple.ts';

const VERSION = [3, 14, 0, 'final', 0] as const;
const HEX_VERSION = 0x030e00f0;

/** The program makes none of these. */
const CLOSED = { closed: true };

const versionInfo = namedTuple('sys.version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial'], CLOSED);

const flags = namedTuple(
  'sys.flags',
  [
    ...['debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site'],
    ...['ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode'],
    ...['utf8_mode', 'warn_default_encoding', 'safe_path', 'int_max_str_digits'],
  ],
  { closed: true, hidden: ['gil', 'thread_inherit_context', 'context_aware_warnings'] },
);

const FLAGS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, false, 0, 0, false, 4300, 1, 0, 0];

const floatInfo = namedTuple('sys.float_info', [
  ...['max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix'],
  'rounds',
]);

const hashInfo = namedTuple('sys.hash_info', [
  'width',
  'modulus',
  'inf',
  'nan',
  'imag',
  'algorithm',
  'hash_bits',
  'seed_bits',
  'cutoff',
]);

const intInfo = namedTuple('sys.int_info', [
  'bits_per_digit',
  'sizeof_digit',
  'default_max_str_digits',
  'str_digits_check_threshold',
]);

const threadInfo = namedTuple('sys.thread_info', ['name', 'lock', 'version']);

const { max, min, epsilon } = { max: Number.MAX_VALUE, min: 2 ** -1022, epsilon: Number.EPSILON };

const FACTS: Readonly<Record<string, Value>> = {
  abiflags: '',
  api_version: 1013,
  base_exec_prefix: '/usr',
  base_prefix: '/usr',
  byteorder: 'little',
  copyright: 'Loopscope runs Python programs on a simulated computer.',
  dont_write_bytecode: false,
  exec_prefix: '/usr',
  executable: '/usr/bin/python3',
  flags: flags(FLAGS),
  float_info: floatInfo([float(max), 1024, 308, float(min), -1021, -307, 15, 53, float(epsilon), 2, 1]),
  float_repr_style: 'short',
  hash_info: hashInfo([64, 2n ** 61n - 1n, 314159, 0, 1000003, 'siphash13', 64, 128, 0]),
  hexversion: HEX_VERSION,
  int_info: intInfo([30, 4, 4300, 640]),
  maxsize: 2n ** 63n - 1n,
  maxunicode: 0x10ffff,
  platform: 'linux',
  platlibdir: 'lib',
  prefix: '/usr',
  pycache_prefix: null,
  thread_info: threadInfo(['pthread', 'semaphore', 'NPTL 2.39']),
  version: '3.14.0 (Loopscope)',
  version_info: versionInfo(VERSION),
};

/** The functions that answer the same whenever they are asked. */
const ANSWERS: Readonly<Record<string, Value>> = {
  getdefaultencoding: 'utf-8',
  getfilesystemencodeerrors: 'surrogateescape',
  getfilesystemencoding: 'utf-8',
  is_finalizing: false,
  is_remote_debug_enabled: false,
  is_stack_trampoline_active: false,
};

const getMostDigits = native('get_int_max_str_digits', '()', (interp) => interp.mostDigits);
const setMostDigits = native('set_int_max_str_digits', '(maxdigits)', (interp, [most]) => {
  const digits = Number(most);
  if (digits !== 0 && digits < 640) throw raise(ValueError, 'maxdigits must be >= 640 or 0 for unlimited');
  interp.mostDigits = digits;
  digitLimit.most = digits;
  return null;
});

/** By name, for the module. */
export function facts(interp: Interpreter): Record<string, Value> {
  const answers = Object.entries(ANSWERS).map(([name, value]) => [name, native(name, '()', () => value)]);
  return {
    ...FACTS,
    ...Object.fromEntries(answers),
    get_int_max_str_digits: getMostDigits,
    set_int_max_str_digits: setMostDigits,
    implementation: implementation(),
    stdlib_module_names: frozensetOf(interp, [...STDLIB_NAMES]) as Value,
  };
}

function implementation(): Value {
  const names = new Map<string, Value>([
    ['name', 'cpython'],
    ['cache_tag', 'cpython-314'],
    ['version', FACTS.version_info as Value],
    ['hexversion', HEX_VERSION],
    ['_multiarch', 'x86_64-linux-gnu'],
    ['supports_isolated_interpreters', true],
  ]);
  return simpleNamespace(names);
}
