/**
 * Code objects as text, so that library modules can be compiled once, when the bundle is built. What this is not: a file
 * format: packed and unpacked by the same build, it needs no version.
 */
import type { Code, Const } from './code.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The text of a code object; `unpack` gives an equal one. */
export function pack(code: Code): string {
  return JSON.stringify(plainOf(code));
}

export function unpack(text: string): Code {
  return codeOf(JSON.parse(text) as Packed);
}

interface Packed extends Omit<Code, 'consts' | 'instructions' | 'positions'> {
  readonly consts: readonly PackedConst[];
  readonly instructions: readonly number[];
  /** Differences to the instruction before. */
  readonly positions: readonly number[];
}

/** Numbers that JSON cannot hold are texts. */
type PackedConst = { readonly kind: Const['kind']; readonly [key: string]: Json };

function plainOf(code: Code): Json {
  const { consts, instructions, positions, ...rest } = code;
  return {
    ...(rest as unknown as Record<string, Json>),
    consts: consts.map(plainConst),
    instructions: [...instructions],
    positions: Array.from(positions, (value, i) => value - (positions[i - 4] ?? 0)),
  };
}

function plainConst(constant: Const): Json {
  switch (constant.kind) {
    case 'code':
      return { kind: 'code', code: plainOf(constant.code) };
    case 'tuple':
    case 'frozenset':
      return { kind: constant.kind, items: constant.items.map(plainConst) };
    case 'int':
      return { kind: 'int', value: String(constant.value) };
    case 'float':
      return { kind: 'float', value: textOfFloat(constant.value) };
    case 'complex':
      return { kind: 'complex', imag: textOfFloat(constant.imag) };
    default:
      return constant as unknown as Json;
  }
}

/** JSON has no -0, no infinity and no NaN. */
function textOfFloat(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function codeOf(packed: Packed): Code {
  const positions = Int32Array.from(packed.positions);
  for (let i = 4; i < positions.length; i++) positions[i] = (positions[i] as number) + (positions[i - 4] as number);
  return {
    ...packed,
    consts: packed.consts.map(constOf),
    instructions: Int32Array.from(packed.instructions),
    positions,
  };
}

function constOf(packed: PackedConst): Const {
  const { kind } = packed;
  if (kind === 'code') return { kind, code: codeOf(packed.code as unknown as Packed) };
  if (kind === 'tuple' || kind === 'frozenset')
    return { kind, items: (packed.items as unknown as readonly PackedConst[]).map(constOf) };
  if (kind === 'int') return { kind, value: intOf(packed.value as string) };
  if (kind === 'float') return { kind, value: Number(packed.value) };
  if (kind === 'complex') return { kind, imag: Number(packed.imag) };
  return packed as unknown as Const;
}

function intOf(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}
