/**
 * For tests: programs made at random of everything that changes the way of control (exceptions, handlers, groups, loops,
 * managers, generators, coroutines), so that their ways through it are compared with CPython's and not only those that
 * somebody thought of.
 */
import fc from 'fast-check';

type Lines = readonly string[];

/** What a body may say. */
interface Where {
  /** Inside a loop: break and continue. */
  readonly loop: boolean;
  /** Not inside `except*`: return, and leaving loops around it. */
  readonly leaves: boolean;
  readonly generator: boolean;
  readonly async: boolean;
  /** Statements that call other functions. */
  readonly calls: readonly string[];
}

const indent = (lines: Lines): Lines => lines.map((line) => `    ${line}`);
const number = fc.integer({ min: 0, max: 99 });
const error = fc.constantFrom('ValueError', 'KeyError', 'TypeError');
const one = (text: string) => fc.constant<Lines>([text]);

function simple({ loop, leaves, generator, async, calls }: Where): fc.Arbitrary<Lines> {
  const statements: fc.Arbitrary<Lines>[] = [
    number.map((n) => [`print(${n})`]),
    fc.tuple(error, number).map(([kind, n]) => [`raise ${kind}(${n})`]),
    fc.tuple(error, error).map(([kind, cause]) => [`raise ${kind} from ${cause}('cause')`]),
    fc.tuple(error, error).map(([a, b]) => [`raise ExceptionGroup('g', [${a}(1), ExceptionGroup('h', [${b}(2)])])`]),
    one('raise'),
    one('1 / 0'),
    ...calls.map(one),
  ];
  if (leaves && !(async && generator)) statements.push(number.map((n) => [`return ${n}`]));
  if (leaves && async && generator) statements.push(one('return'));
  if (leaves && loop) statements.push(one('break'), one('continue'));
  if (generator) statements.push(number.map((n) => [`print('sent', (yield ${n}))`]));
  if (generator && !async) statements.push(one('yield from pair()'));
  if (async) statements.push(number.map((n) => [`print('back', await Pause(${n}))`]));
  return fc.oneof(...statements);
}

function body(where: Where, depth: number): fc.Arbitrary<Lines> {
  const statement = depth === 0 ? simple(where) : fc.oneof(simple(where), compound(where, depth - 1));
  return fc.array(statement, { minLength: 1, maxLength: 3 }).map((parts) => parts.flat());
}

function compound(where: Where, depth: number): fc.Arbitrary<Lines> {
  const ways = [...trying(where, depth), ...looping(where, depth), managing('', where, depth)];
  if (where.async) ways.push(managing('async ', where, depth), asyncLoop(where, depth));
  return fc.oneof(...ways);
}

function handler(word: string, inner: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc.tuple(error, inner).map(([kind, lines]) => {
    return [`${word} ${kind} as e:`, ...indent(["print('handled', chain(e))", ...lines])];
  });
}

function trying(where: Where, depth: number): fc.Arbitrary<Lines>[] {
  const inner = body(where, depth);
  const handlers = fc.array(handler('except', inner), { maxLength: 2 });
  const starred = body({ ...where, leaves: false }, depth);
  const orElse = fc.option(inner).map((lines) => (lines === null ? [] : ['else:', ...indent(lines)]));
  return [
    fc.tuple(inner, handlers, orElse, inner).map(([tried, caught, rest, last]) => {
      const clauses = caught.length > 0 ? [...caught.flat(), ...rest] : [];
      return ['try:', ...indent(tried), ...clauses, 'finally:', ...indent(last)];
    }),
    fc.tuple(inner, handler('except', inner), orElse).map(([tried, caught, rest]) => {
      return ['try:', ...indent(tried), ...caught, ...rest];
    }),
    fc.tuple(inner, fc.array(handler('except*', starred), { minLength: 1, maxLength: 2 })).map(([tried, caught]) => {
      return ['try:', ...indent(tried), ...caught.flat()];
    }),
  ];
}

function looping(where: Where, depth: number): fc.Arbitrary<Lines>[] {
  const looped = body({ ...where, loop: true, leaves: true }, depth).map(indent);
  if (!where.leaves) return [];
  return [
    looped.map((lines) => ['for i in range(2):', ...lines]),
    fc
      .tuple(looped, body(where, depth))
      .map(([lines, rest]) => ['for i in range(1):', ...lines, 'else:', ...indent(rest)]),
  ];
}

function managing(prefix: string, where: Where, depth: number): fc.Arbitrary<Lines> {
  return fc.tuple(fc.boolean(), body(where, depth)).map(([swallow, lines]) => {
    return [`${prefix}with Manager(${swallow ? 'True' : 'False'}):`, ...indent(lines)];
  });
}

/** Runs the generator to its end, whatever happens in the body. */
function asyncLoop(where: Where, depth: number): fc.Arbitrary<Lines> {
  return body({ ...where, loop: false }, depth).map((lines) => {
    return [
      'items = apair()',
      'try:',
      '    async for i in items:',
      ...indent(indent(lines)),
      'finally: await items.aclose()',
    ];
  });
}

const PRELUDE = `
def chain(error):
    shown = []
    while error is not None and len(shown) < 6:
        shown.append(f'{error!r} cause {error.__cause__!r}')
        error = error.__context__
    return shown

class Pause:
    def __init__(self, value): self.value = value
    def __await__(self):
        try: return (yield ('pause', self.value))
        except TypeError as error:
            print('in the pause', chain(error))
            return 'mended'

class Manager:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print('enter')
    def __exit__(self, kind, error, tb):
        print('exit', chain(error))
        return self.swallow
    async def __aenter__(self): print('aenter', await Pause('in'))
    async def __aexit__(self, kind, error, tb):
        print('aexit', chain(error), await Pause('out'))
        return self.swallow

def pair():
    try:
        print('pair got', (yield 'p'))
        yield 'q'
    finally:
        print('pair left')

async def apair():
    try:
        print('apair got', (yield 'p'), await Pause('between'))
        yield 'q'
    finally:
        print('apair left', await Pause('leaving'))

def drive(make):
    for plan in ('nnnn', 'nsnc', 'ntnn', 'nttc', 'cn', 'tn', 'nncn'):
        g = make()
        for act in plan:
            try:
                if act == 'n': print('next', next(g))
                elif act == 's': print('send', g.send('x'))
                elif act == 't': print('throw', g.throw(KeyError('thrown')))
                else: print('close', g.close())
            except Exception as error:
                print('out', chain(error), getattr(error, 'value', None))
        finish(g)

def finish(g):
    for again in range(30):
        try:
            g.close()
            break
        except Exception as error: print('closing', chain(error))

def run(coroutine, plan):
    acts = iter(plan)
    try:
        act = 's'
        while True:
            if act == 's': print('  yielded', coroutine.send(None))
            elif act == 't': print('  yielded', coroutine.throw(TypeError('thrown')))
            else: print('  yielded', coroutine.throw(ValueError('thrown')))
            act = next(acts, 's')
    except StopIteration as stop: return stop.value
    finally: finish(coroutine)

def drive_async(make):
    for plan in ('nnnn', 'nsnc', 'ntnn', 'nttc', 'cn', 'tn', 'nncn'):
        for inside in ('', 't', 'st', 'v', 'ssv'):
            g = make()
            for act in plan:
                try:
                    if act == 'n': print('anext', run(anext(g), inside))
                    elif act == 's': print('asend', run(g.asend('x'), inside))
                    elif act == 't': print('athrow', run(g.athrow(KeyError('thrown')), inside))
                    else: print('aclose', run(g.aclose(), inside))
                except (Exception, GeneratorExit) as error:
                    print('out', chain(error))
            for again in range(30):
                try:
                    run(g.aclose(), '')
                    break
                except (Exception, GeneratorExit) as error: print('closing', chain(error))
`;

function define(name: string, where: Where, depth: number): fc.Arbitrary<string> {
  const ending = where.generator ? ['if False: yield'] : [];
  return body(where, depth).map((lines) => {
    return [`${where.async ? 'async ' : ''}def ${name}():`, ...indent([...lines, ...ending])].join('\n');
  });
}

const PLAIN: Where = { loop: false, leaves: true, generator: false, async: false, calls: [] };

/** A program that calls functions of its own and drives a generator; the last call may end it by an exception. */
export const anyProgram: fc.Arbitrary<string> = fc
  .tuple(
    define('low', PLAIN, 2),
    define('made', { ...PLAIN, generator: true, calls: ['low()'] }, 2),
    define('high', { ...PLAIN, calls: ['low()', 'print(list(made()))'] }, 3),
  )
  .map((functions) => `${PRELUDE}\n${functions.join('\n\n')}\n\ndrive(made)\nprint(high())\n`);

/** The same with coroutines and an async generator. */
export const anyAsyncProgram: fc.Arbitrary<string> = fc
  .tuple(
    define('low', { ...PLAIN, async: true }, 1),
    define('made', { ...PLAIN, async: true, generator: true, calls: ['await low()'] }, 2),
    define('high', { ...PLAIN, async: true, calls: ['print(await low())'] }, 2),
  )
  .map((functions) => `${PRELUDE}\n${functions.join('\n\n')}\n\ndrive_async(made)\nprint(run(high(), 'sstv'))\n`);
