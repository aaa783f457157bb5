/**
 * The module `_random`: CPython's Mersenne Twister, so that `random.seed(1)` gives what it gives there. Without a seed of
 * the program's own it starts from the run's. http://www.math.sci.hiroshima-u.ac.jp/m-mat/MT/emt.html
 */
import {
  after,
  asIndex,
  builtinType,
  float,
  hash,
  type Interpreter,
  intFromBig,
  type Maybe,
  MemoryError,
  method,
  PyObject,
  PyTuple,
  type PyType,
  raise,
  staticMethod,
  TypeError,
  tuple,
  typeOf,
  type Value,
  ValueError,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf } from './services.ts';

const N = 624;
const M = 397;
const MATRIX = 0x9908b0df;
const UPPER = 0x80000000;
const LOWER = 0x7fffffff;

const randomType = builtinType('Random', 'native', undefined, '_random');

class PyRandom extends PyObject {
  private readonly state = new Uint32Array(N);
  private index = N;

  /** CPython's init_by_array. */
  seed(key: readonly number[]): void {
    const { state } = this;
    this.seedOne(19650218);
    let i = 1;
    let j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      state[i] = ((at(state, i) ^ Math.imul(mixed(state, i), 1664525)) + (key[j] as number) + j) >>> 0;
      j = (j + 1) % key.length;
      i = this.wrap(i + 1);
    }
    for (let k = N - 1; k > 0; k--) {
      state[i] = ((at(state, i) ^ Math.imul(mixed(state, i), 1566083941)) - i) >>> 0;
      i = this.wrap(i + 1);
    }
    state[0] = UPPER;
  }

  /** The next 32 bits. */
  next(): number {
    if (this.index >= N) this.refill();
    let y = at(this.state, this.index++);
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** All words and the place among them: what getstate() gives. */
  words(): number[] {
    return [...this.state, this.index];
  }

  restore(words: readonly number[]): void {
    this.state.set(words.slice(0, N));
    this.index = words[N] as number;
  }

  private seedOne(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < N; i++) state[i] = (Math.imul(mixed(state, i), 1812433253) + i) >>> 0;
    this.index = N;
  }

  private wrap(i: number): number {
    if (i < N) return i;
    this.state[0] = at(this.state, N - 1);
    return 1;
  }

  private refill(): void {
    const { state } = this;
    for (let i = 0; i < N; i++) {
      const y = (at(state, i) & UPPER) | (at(state, (i + 1) % N) & LOWER);
      state[i] = at(state, (i + M) % N) ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : MATRIX);
    }
    this.index = 0;
  }
}

function at(state: Uint32Array, index: number): number {
  return state[index] as number;
}

function mixed(state: Uint32Array, i: number): number {
  const before = at(state, i - 1);
  return before ^ (before >>> 30);
}

/** The absolute value of an int in words of 32 bits, lowest first. */
function wordsOf(value: bigint): number[] {
  const words: number[] = [];
  for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words.length === 0 ? [0] : words;
}

staticMethod(randomType, '__new__', null, (interp, [cls]) => {
  const made = new PyRandom(cls as PyType);
  made.seed(wordsOf(BigInt(servicesOf(interp).invocation.seed)));
  return made;
});
method(randomType, 'seed', '(n=None, /)', (interp, [self, n]) => {
  return after(seedNumber(interp, n as Value), (value) => {
    (self as PyRandom).seed(wordsOf(value));
    return null;
  });
});

function seedNumber(interp: Interpreter, n: Value): Maybe<bigint> {
  if (n === null) return BigInt(servicesOf(interp).invocation.seed);
  if (typeof n === 'number' || typeof n === 'bigint' || typeof n === 'boolean') return BigInt(n);
  return after(hash(interp, n), (value) => BigInt.asUintN(64, BigInt(value)));
}

method(randomType, 'random', '()', (_interp, [self]) => {
  const random = self as PyRandom;
  const high = random.next() >>> 5;
  const low = random.next() >>> 6;
  return float((high * 67108864 + low) / 9007199254740992);
});
method(randomType, 'getrandbits', '(k, /)', (interp, [self, k]) =>
  after(asIndex(interp, k as Value), (count) => bits(self as PyRandom, Number(count))),
);

const MOST_BITS = 2 ** 24;

function bits(random: PyRandom, count: number): Value {
  if (count < 0) throw raise(ValueError, 'Cannot convert negative int');
  if (count === 0) return 0;
  if (count <= 32) return random.next() >>> (32 - count);
  if (count > MOST_BITS) throw raise(MemoryError);
  const words: string[] = [];
  for (let done = 0; done < count; done += 32) {
    const word = random.next() >>> (32 - Math.min(32, count - done));
    words.push(word.toString(16).padStart(8, '0'));
  }
  return intFromBig(BigInt(`0x${words.reverse().join('')}`));
}

method(randomType, 'getstate', '()', (_interp, [self]) => tuple((self as PyRandom).words()));
method(randomType, 'setstate', '(state, /)', (_interp, [self, state]) => {
  if (!(state instanceof PyTuple)) throw raise(TypeError, 'state vector must be a tuple');
  if (state.items.length !== N + 1) throw raise(ValueError, 'state vector is the wrong size');
  const words = state.items.map((word) => {
    if (typeof word !== 'number') throw raise(TypeError, `an integer is required (got type ${typeOf(word).name})`);
    return word;
  });
  if ((words[N] as number) < 0 || (words[N] as number) > N) throw raise(ValueError, 'invalid state');
  (self as PyRandom).restore(words);
  return null;
});

export const random: ModuleBuilder = () => ({ Random: randomType });
