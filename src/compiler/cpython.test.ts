/**
 * The compiler held against CPython's own, which runs here in WebAssembly: messages and places of errors and warnings,
 * and the place that each instruction bears.
 */
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, test } from 'vitest';
import { BINARY_OPS, type Code, OPCODES, stackDepths } from '#bytecode';
import { compileModule } from './compile.ts';

const ORACLE = `
import dis, json, types, warnings, sys, zipfile

def error(source):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            compile(source, 't.py', 'exec')
        except SyntaxError as e:
            end = e.end_offset
            if e.end_lineno == e.lineno and (end <= 0 or end == e.offset):
                end = e.offset + 1
            return json.dumps([type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, end])
    return 'null'

def complaints(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(source, 't.py', 'exec')
    return json.dumps([[str(w.message), w.lineno] for w in caught])

KEPT = set('''CALL CALL_KW CALL_FUNCTION_EX BINARY_OP LOAD_ATTR STORE_ATTR DELETE_ATTR STORE_SUBSCR DELETE_SUBSCR
COMPARE_OP CONTAINS_OP RAISE_VARARGS GET_ITER UNPACK_EX IMPORT_NAME IMPORT_FROM GET_AWAITABLE GET_AITER
GET_ANEXT LOAD_SPECIAL FORMAT_SIMPLE FORMAT_WITH_SPEC CONVERT_VALUE WITH_EXCEPT_START
MATCH_CLASS MATCH_KEYS MATCH_SEQUENCE MATCH_MAPPING UNARY_NEGATIVE UNARY_INVERT CHECK_EXC_MATCH CHECK_EG_MATCH'''.split())

def kept(i):
    name = i.opname
    if name == 'BINARY_SLICE': return 'BINARY_SUBSCR'
    if name == 'STORE_SLICE': return 'STORE_SUBSCR'
    if name == 'BINARY_OP': return 'BINARY_SUBSCR' if i.argrepr == '[]' else name + i.argrepr
    if name.startswith('LOAD_SUPER'): return 'LOAD_SUPER'
    return name if name in KEPT else None

def walk(code, out):
    rows = set()
    for i in dis.get_instructions(code):
        name, p = kept(i), i.positions
        if name and p.lineno and p.col_offset is not None:
            rows.add(f'{name} {p.lineno}:{p.col_offset}-{p.end_lineno}:{p.end_col_offset}')
    out.append([code.co_qualname, sorted(rows)])
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType) and constant.co_name != '__annotate__':
            walk(constant, out)

def positions(source):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        out = []
        walk(compile(source, 't.py', 'exec'), out)
    return json.dumps(sorted(out))

def library(name):
    for path in sys.path:
        if path.endswith('.zip'):
            return zipfile.ZipFile(path).read(name).decode()
    return open('/lib/python3.14/' + name).read()
`;

const KEPT = new Set(
  (
    'CALL CALL_KW CALL_FUNCTION_EX LOAD_ATTR STORE_ATTR DELETE_ATTR STORE_SUBSCR DELETE_SUBSCR COMPARE_OP CONTAINS_OP ' +
    'RAISE_VARARGS GET_ITER UNPACK_EX IMPORT_NAME IMPORT_FROM GET_AWAITABLE GET_AITER GET_ANEXT LOAD_SPECIAL ' +
    'FORMAT_SIMPLE FORMAT_WITH_SPEC CONVERT_VALUE WITH_EXCEPT_START MATCH_CLASS MATCH_KEYS MATCH_SEQUENCE ' +
    'MATCH_MAPPING UNARY_NEGATIVE UNARY_INVERT CHECK_EXC_MATCH CHECK_EG_MATCH BINARY_SUBSCR'
  ).split(' '),
);

let ask: (name: string, source: string) => string;

beforeAll(async () => {
  const python = await loadPyodide();
  python.runPython(ORACLE);
  ask = (name, source) => python.globals.get(name)(source);
}, 30_000);

function casesIn(file: string, separator: string): string[] {
  return readFileSync(new URL(`./cases/${file}`, import.meta.url), 'utf8').split(separator);
}

function codesIn(code: Code): Code[] {
  return [code, ...code.consts.flatMap((constant) => (constant.kind === 'code' ? codesIn(constant.code) : []))];
}

function compiled(source: string): Code {
  const result = compileModule(source, 't.py', 'user');
  if (!result.ok) throw new Error(`${result.diagnostic.message} at line ${result.diagnostic.span.line}`);
  return result.code;
}

/** CPython's offsets in a SyntaxError count code points from 1. */
function errorOf(source: string): unknown[] | null {
  const result = compileModule(source, 't.py', 'user');
  if (result.ok) return null;
  const { class: name, message, span, offset: beginning, endOffset } = result.diagnostic;
  const lines = source.split('\n');
  const offset = (line: number, column: number) => {
    const before = (lines[line - 1] ?? '').slice(0, column);
    return [...before].length + 1 + Math.max(0, column - before.length);
  };
  const from = beginning ?? offset(span.line, span.column);
  const to = endOffset ?? offset(span.endLine, span.endColumn);
  const end = span.endLine === span.line && (to <= 0 || to <= from) ? from + 1 : to;
  return [name, message, span.line, from, span.endLine, end];
}

function nameOf(code: Code, index: number): string | null {
  const name = OPCODES[code.instructions[2 * index] as number]?.name as string;
  if (name === 'BINARY_OP') return name + BINARY_OPS[code.instructions[2 * index + 1] as number];
  if (name === 'LOAD_METHOD') return 'LOAD_ATTR';
  if (name.startsWith('LOAD_SUPER')) return 'LOAD_SUPER';
  return KEPT.has(name) ? name : null;
}

/** Names and places of the kept instructions, columns in UTF-8 bytes as co_positions has them. */
function positionsOf(code: Code, lines: readonly string[]): [string, string[]] {
  const rows = new Set<string>();
  const bytes = (line: number, column: number) => Buffer.byteLength((lines[line - 1] ?? '').slice(0, column));
  for (let i = 0; i < code.instructions.length / 2; i++) {
    const name = nameOf(code, i);
    const [line = 0, column = 0, endLine = 0, endColumn = 0] = code.positions.subarray(4 * i, 4 * i + 4);
    if (name !== null && line > 0)
      rows.add(`${name} ${line}:${bytes(line, column)}-${endLine}:${bytes(endLine, endColumn)}`);
  }
  return [code.qualname, [...rows].sort()];
}

function expectPositions(source: string): void {
  const lines = source.split('\n');
  const ours = codesIn(compiled(source))
    .filter((code) => code.name !== '__annotate__')
    .map((code) => positionsOf(code, lines))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const theirs = JSON.parse(ask('positions', source)) as [string, string[]][];
  theirs.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  expect(ours).toEqual(theirs);
}

describe('a text with a mistake', () => {
  test.each(casesIn('syntax-errors.txt', '\n---\n'))('is refused in CPython’s words at CPython’s place: %j', (text) => {
    const source = text.replaceAll('␉', '\t');
    expect(errorOf(source)).toEqual(JSON.parse(ask('error', source)));
  });
});

/** Blocks in each other, the innermost with one statement. */
function nested(head: string, depth: number, tail = ''): string {
  const lines = (text: string) => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}${text}\n`);
  return `${lines(head).join('')}${' '.repeat(depth)}pass\n${tail === '' ? '' : lines(tail).reverse().join('')}`;
}

describe('a text that goes too deep or too far', () => {
  const quotes = Array.from({ length: 150 }, (_, i) => (i % 2 === 0 ? `f"{` : `f'{`));
  test.each([
    ['brackets', `x = ${'['.repeat(201)}${']'.repeat(201)}`],
    ['brackets of a replacement field', `f"{${'('.repeat(200)}1${')'.repeat(200)}}"`],
    ['f-strings', quotes.join('')],
    ['digits', `x = 1\ny = ${'9_'.repeat(4300)}9`],
    ['indentation', nested('if x:', 100)],
    ['for', nested('for x in y:', 22)],
    ['while', nested('while x:', 22)],
    ['with', nested('with x:', 22)],
    ['try', nested('try:', 22, 'except: pass')],
    ['except', nested('try:', 21, 'except E as e: pass')],
    ['except*', nested('try:', 21, 'except* E: pass')],
    ['finally', nested('try:', 22, 'finally: pass')],
    ['async with', `async def f():\n${nested('async with x:', 21).replaceAll(/^/gm, ' ').trimEnd()}`],
    ['for in a generator', `def f():\n yield\n${nested('for x in y:', 21).replaceAll(/^/gm, ' ').trimEnd()}`],
  ])('is refused where CPython refuses it: %s', (_name, source) => {
    expect(errorOf(source)).toEqual(JSON.parse(ask('error', source)));
    expect(errorOf(source)).not.toBeNull();
  });

  test.each([
    ['brackets', `x = ${'['.repeat(200)}${']'.repeat(200)}`],
    ['digits', `x = ${'9'.repeat(4300)}`],
    ['for', nested('for x in y:', 21)],
    ['bytes', `b'${'x'.repeat(200_000)}'`],
  ])('goes as deep and as far as in CPython: %s', (_name, source) => {
    expect(errorOf(source)).toBeNull();
  });

  test.each([
    ['stars', `${'f(*'.repeat(40)}x${')'.repeat(40)}`, null],
    ['stars of subscripts', `${'f[*'.repeat(40)}x${']'.repeat(40)}`, null],
    ['stars without an expression', `${'f(*'.repeat(40)}${')'.repeat(40)}`, 'Invalid star expression'],
    ['forgotten commas', `${'f(a b'.repeat(40)}x${')'.repeat(40)}`, 'invalid syntax'],
  ])('is read once, not twice at each level: %s', (_name, source, message) => {
    expect(errorOf(source)?.[1] ?? null).toBe(message);
  });

  test('is told as CPython tells it where even the host gives up', () => {
    expect(errorOf(`x${'+x'.repeat(100_000)}`)?.slice(0, 2)).toEqual([
      'RecursionError',
      'maximum recursion depth exceeded during compilation',
    ]);
  });
});

describe('a text that is valid and surely not meant', () => {
  test.each(casesIn('warnings.txt', '\n'))('is warned about as CPython does: %j', (text) => {
    const source = text.replaceAll('⏎', '\n');
    const result = compileModule(source, 't.py', 'user');
    const ours = result.ok ? result.warnings.map(({ message, span }) => [message, span.line]) : null;
    expect(ours).toEqual(JSON.parse(ask('complaints', source)));
  });
});

describe('an instruction', () => {
  test.each(casesIn('positions.txt', '\n---\n'))('stands where CPython’s stands: %j', expectPositions);

  test.each(['queue.py', 'asyncio/queues.py', 'asyncio/taskgroups.py', 'concurrent/futures/_base.py', 'bisect.py'])(
    'stands where CPython’s stands all through %s',
    (name) => {
      const source = ask('library', name);
      expectPositions(source);
    },
  );
});

describe('the stack', () => {
  test.each(['argparse.py', 'dataclasses.py', 'asyncio/base_events.py', 'tarfile.py', 'enum.py'])(
    'has one depth at each instruction of %s, and never more than the code says',
    (name) => {
      for (const code of codesIn(compiled(ask('library', name)))) {
        expect(Math.max(...stackDepths(code))).toBeLessThanOrEqual(code.stackSize);
      }
    },
  );
});
