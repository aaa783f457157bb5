/**
 * A build step for the vm: replaces `OP.NAME` by its number. V8 makes a jump table of a switch over number literals only;
 * over properties of an object it compares one case after the other, which is some forty times slower. The table itself
 * stays the one place where the numbers are.
 */
import type { Plugin } from 'vite';
import { OP } from '../../src/bytecode/opcodes.ts';

const FILES = /\/src\/vm\/(dispatch|calls)\.ts$/;
const USE = /\bOP\.([A-Z_]+)\b/g;
const NUMBERS: Readonly<Record<string, number>> = OP;

/** The text with the numbers in; null where nothing is to be replaced. The length of every line may change, its number not. */
export function withNumbers(code: string): string | null {
  const replaced = code.replace(USE, (use, name: string) => String(NUMBERS[name] ?? use));
  return replaced === code ? null : replaced;
}

export function inlineOpcodes(): Plugin {
  return {
    name: 'inline-opcodes',
    enforce: 'pre',
    transform(code, id) {
      if (!FILES.test(id.split('?')[0] ?? '')) return null;
      const replaced = withNumbers(code);
      return replaced === null ? null : { code: replaced, map: null };
    },
  };
}
