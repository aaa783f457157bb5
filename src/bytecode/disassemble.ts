/**
 * A code object as readable text: the compiler's golden tests and the first thing to look at when a program misbehaves.
 * One line an instruction: line number where it changes, a mark where jumps land, index, name, argument and its meaning.
 */
import { CO, type Code, type Const } from './code.ts';
import { constText } from './const-text.ts';
import { BINARY_OPS, COMPARE_OPS, OP, OPCODES } from './opcodes.ts';

/** The listing of `code` and, after it, of the code objects among its constants. */
export function disassemble(code: Code): string {
  const parts = [header(code), ...instructionLines(code), ...exceptionLines(code)];
  const inner = code.consts.filter((constant) => constant.kind === 'code').map(({ code: child }) => disassemble(child));
  return [parts.join('\n'), ...inner].join('\n\n');
}

const FLAG_NAMES = Object.entries(CO) as [string, number][];

function header(code: Code): string {
  const flags = FLAG_NAMES.filter(([, bit]) => code.flags & bit).map(([name]) => name.toLowerCase());
  const tables = [
    ['args', `${code.posonlyargcount}/${code.argcount}/${code.kwonlyargcount}`],
    ['locals', code.varnames.join(' ')],
    ['cells', code.cellvars.map((name, i) => cellText(code, name, i)).join(' ')],
    ['free', code.freevars.join(' ')],
    ['stack', String(code.stackSize)],
    ['flags', flags.join(' ')],
  ];
  const shown = tables.filter(([, text]) => text !== '' && text !== '0/0/0');
  return `${code.qualname}: ${shown.map(([name, text]) => `${name} ${text}`).join('; ')}`;
}

function cellText(code: Code, name: string, index: number): string {
  return (code.cellOfLocal[index] ?? -1) < 0 ? name : `${name}*`;
}

function instructionLines(code: Code): string[] {
  const targets = jumpTargets(code);
  const lines: string[] = [];
  let previous = -1;
  for (let i = 0; i < code.instructions.length / 2; i++) {
    const line = code.positions[4 * i] as number;
    const shown = line === previous || line === 0 ? '' : String(line);
    if (line !== 0) previous = line;
    const mark = targets.has(i) ? '>>' : '  ';
    lines.push(`${shown.padStart(4)} ${mark} ${String(i).padStart(3)} ${instructionText(code, i)}`);
  }
  return lines;
}

function jumpTargets(code: Code): Set<number> {
  const targets = new Set(code.exceptionTable.map((row) => row.target));
  for (let i = 0; i < code.instructions.length; i += 2) {
    if (OPCODES[code.instructions[i] as number]?.arg === 'jump') targets.add(code.instructions[i + 1] as number);
  }
  return targets;
}

/** Name, argument and meaning of instruction `index`. */
function instructionText(code: Code, index: number): string {
  const op = code.instructions[2 * index] as number;
  const arg = code.instructions[2 * index + 1] as number;
  const info = OPCODES[op];
  if (info === undefined) return `<${op}> ${arg}`;
  if (info.arg === 'none') return info.name;
  return `${info.name} ${argumentText(code, op, info.arg, arg)}`;
}

function argumentText(code: Code, op: number, kind: string, arg: number): string {
  switch (kind) {
    case 'const':
      return constText(code.consts[arg] as Const);
    case 'name':
      return String(code.names[arg]);
    case 'local':
      return String(code.varnames[arg]);
    case 'deref':
      return String([...code.cellvars, ...code.freevars][arg]);
    case 'jump':
      return `to ${arg}`;
    case 'binary':
      return String(BINARY_OPS[arg]);
    case 'compare':
      return String(COMPARE_OPS[arg]);
    default:
      return op === OP.UNPACK_EX ? `${arg & 0xff} ${arg >> 8}` : String(arg);
  }
}

function exceptionLines(code: Code): string[] {
  return code.exceptionTable.map(
    ({ start, end, target, depth, lasti }) =>
      `            ${start}..${end - 1} -> ${target} depth ${depth}${lasti ? ' lasti' : ''}`,
  );
}
