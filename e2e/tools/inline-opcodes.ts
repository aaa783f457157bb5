/**
 * A build step for the vm: replaces `OP.NAME`, `FINISH.NAME` and the like by their numbers. V8 makes a jump table of a switch
 * over number literals only; over properties of an object it compares one case after the other, which is some forty
 * times slower. The tables themselves stay the one place where the numbers are.
 */
import type { Plugin } from 'vite';
import { OP } from '../../src/bytecode/opcodes.ts';

/** Tables by the name under which the vm's files know them. */
const TABLES: Readonly<Record<string, Readonly<Record<string, number>>>> = { OP };
const FILES = /\/src\/vm\/(dispatch|calls)\.ts$/;
const USE = /\b(OP)\.([A-Z_]+)\b/g;

/** The text with the numbers in; null where nothing is to be replaced. The length of every line may change, its number not. */
export function withNumbers(code: string): string | null {
  const replaced = code.replace(USE, (use, table: string, name: string) => {
    const number = TABLES[table]?.[name];
    return number === undefined ? use : String(number);
  });
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
