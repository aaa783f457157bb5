/**
 * Random programs about the language without an event loop: classes with operators and descriptors, closures, matching,
 * comprehensions, unpacking, slices, formatting, numbers. Most statements may fail, and each says how it failed.
 */
import type { Dice } from './dice.ts';
import { block, type Lines } from './lines.ts';
import { BEGIN } from './shrink.ts';

const PRELUDE = `
def attempt(f):
    try: print(repr(f())[:300])
    except Exception as e: print(type(e).__name__, str(e)[:300])

class Meta(type):
    def __call__(cls, *args, **kwargs):
        print('make', cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)
    def __contains__(cls, item): return item == 1

class Field:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner): return (self.name, instance is None)
    def __set__(self, instance, value):
        if value == 0: raise ValueError('no')
        print('set', self.name, value)

class Base:
    __match_args__ = ('a', 'b')
    field = Field()
    def __init_subclass__(cls, **kwargs): print('subclass', cls.__name__, kwargs)
    def __init__(self, a=1, b=2): self.a, self.b = a, b
    def __repr__(self): return f'{type(self).__name__}({self.a!r}, {self.b!r})'
    def __eq__(self, other): return self.a == other.a if isinstance(other, Base) else NotImplemented
    def __lt__(self, other): return self.a < other.a if isinstance(other, Base) else NotImplemented
    def __add__(self, other): return Base(self.a + other, self.b)
    def __rmul__(self, other): return Base(other * self.a, self.b)
    def __getitem__(self, i): return (self.a, self.b)[i]
    def __len__(self): return 2
    def __call__(self, *args, k=0, **rest): return (args, k, sorted(rest))
    def __getattr__(self, name): return name * 2 if name.startswith('x') else object.__getattribute__(self, name)
    def __format__(self, spec): return f'<{spec}>'
    def __index__(self): return self.a
    def __enter__(self): return self
    def __exit__(self, kind, e, tb): return kind is KeyError
    def __bool__(self): return self.b != 0

class Plain(Base, metaclass=Meta): __slots__ = ('s',)

def spread(a, b=2, /, c=3, *args, d, e=5, **rest): return a, b, c, args, d, e, rest
def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    return up
def gen(n):
    got = yield 'first'
    for i in range(n): got = yield i, got
    return n
`;

const NAMES = ['a', 'b', 'c', 'd', 'up', 'p', 'q', 'l', 't', 's', 'g'];
const LEAVES = [
  ...['0', '1', '2', '-1', '3', '10**20', '-7', '1.5', '-0.0', '1e30', "float('nan')", 'True', 'None', '2j', '...'],
  ...["'abc'", "'ß𝔘é'", "''", "b'xyz'", "bytearray(b'q')", "'a,b,c'", "' pad '", "'%d %s'"],
  ...['[]', '[1, 2, 3]', '(1, 2)', '{1: 2}', "{'a': 1, 'b': [2]}", '{1, 2, 3}', 'frozenset((4, 5))', 'range(5)'],
  ...[
    'range(10, 0, -3)',
    'Base()',
    'Plain(3)',
    'Base',
    'int',
    'list',
    'ValueError',
    'slice(1, None, 2)',
    'len',
    'spread',
  ],
];
const BINARY = [
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '@',
  '&',
  '|',
  '^',
  '<',
  '<=',
  '==',
  '!=',
  '>',
  'in',
  'not in',
  'is',
  'and',
  'or',
];
const CALLS = [
  ...[
    'len',
    'repr',
    'str',
    'int',
    'float',
    'bool',
    'list',
    'tuple',
    'sorted',
    'sum',
    'max',
    'min',
    'abs',
    'iter',
    'dict',
  ],
  ...['reversed', 'enumerate', 'zip', 'map', 'ord', 'chr', 'hex', 'bin', 'divmod', 'pow', 'round', 'type', 'any'],
  ...[
    'isinstance',
    'issubclass',
    'getattr',
    'hasattr',
    'callable',
    'format',
    'bytes',
    'complex',
    'range',
    'set',
    'spread',
  ],
  ...['slice', 'next', 'Base', 'Plain', 'counter', 'gen', 'filter', 'ascii', 'frozenset', 'vars', 'all'],
];
const METHODS = [
  ...['append', 'pop', 'index', 'count', 'insert', 'sort', 'reverse', 'extend', 'remove', 'copy', 'clear'],
  ...[
    'split',
    'join',
    'strip',
    'upper',
    'title',
    'find',
    'replace',
    'startswith',
    'zfill',
    'center',
    'partition',
    'format',
  ],
  ...['encode', 'decode', 'hex', 'rjust', 'splitlines', 'isdigit', 'swapcase', 'casefold', 'translate', 'expandtabs'],
  ...[
    'keys',
    'values',
    'items',
    'get',
    'setdefault',
    'update',
    'popitem',
    'union',
    'difference',
    'issubset',
    'add',
    'discard',
  ],
  ...[
    'bit_length',
    'conjugate',
    'is_integer',
    'as_integer_ratio',
    'to_bytes',
    'send',
    'throw',
    'close',
    '__next__',
    '__class__',
  ],
];
const SPECS = [
  '',
  '>8',
  '^10',
  '08.3f',
  ',',
  '+d',
  'x',
  '#b',
  'e',
  '.2%',
  's',
  '*<6',
  'n',
  '_',
  'c',
  '.3',
  '=+9',
  '{b}',
  '!r',
];

class Writer {
  private readonly dice: Dice;
  constructor(dice: Dice) {
    this.dice = dice;
  }

  program(): string {
    const parts = this.dice.several(6, 12, () => this.statement(2)).flat();
    return [PRELUDE, BEGIN, 'a = b = 1', ...parts, ''].join('\n');
  }

  private expression(depth: number): string {
    const { dice } = this;
    if (depth === 0 || dice.chance(20))
      return dice.chance(25) ? dice.pick(['a', 'b', 'a', 'c', 'p']) : dice.pick(LEAVES);
    const e = () => this.expression(depth - 1);
    const many = () =>
      dice.several(0, 3, () =>
        dice.weighted([
          [7, e()],
          [1, `*${e()}`],
          [1, `${dice.pick(['k', 'd', 'key'])}=${e()}`],
        ]),
      );
    return dice.weighted<() => string>([
      [8, () => `(${e()} ${dice.pick(BINARY)} ${e()})`],
      [1, () => `(${e()} ${dice.pick(['<', '==', '>='])} ${e()} ${dice.pick(['<', '!=', 'in'])} ${e()})`],
      [1, () => `(${e()} ** ${dice.pick(['2', '-1', '0.5', '3'])})`],
      [1, () => `(${e()} ${dice.pick(['<<', '>>'])} ${dice.pick(['1', '70', '-1'])})`],
      [9, () => `${dice.pick(CALLS)}(${ordered(many()).join(', ')})`],
      [8, () => `${this.postfix(e())}.${dice.pick(METHODS)}(${ordered(many()).join(', ')})`],
      [3, () => `${this.postfix(e())}[${dice.pick([e(), `${e()}:${e()}`, '::-1', '1:', ':-1', '::2'])}]`],
      [2, () => `${this.postfix(e())}.${dice.pick(['a', 'xy', 'real', '__name__', 'nothing', 'field', 'start'])}`],
      [2, () => `[${e()} for a in ${e()}${dice.chance(40) ? ` if ${e()}` : ''}]`],
      [1, () => `{${e()}: ${e()} for a in ${e()}}`],
      [1, () => `sum(a for a in ${e()})`],
      [1, () => `[(a, b) for a in ${e()} for b in ${e()}][:9]`],
      [2, () => `[${[e(), e()].join(', ')}]`],
      [1, () => `(${e()}, *${e()})`],
      [1, () => `{**${e()}, 'k': ${e()}}`],
      [1, () => `(${e()} if ${e()} else ${e()})`],
      [1, () => `(not ${e()})`],
      [1, () => `(${dice.pick(['-', '+', '~'])}${e()})`],
      [1, () => `(lambda x, *y, z=${e()}: (x, y, z))(${ordered(many()).join(', ')})`],
      [2, () => `format(${e()}, '${dice.pick(SPECS)}')`],
      [2, () => `f"{${e()}:${dice.pick(SPECS).replace('!r', '')}}"`.replaceAll('""', '"')],
      [1, () => `('${dice.pick(['%s', '%5d', '%r', '%x', '%.2f', '%%', '%c', '%(a)s', '%-6s|'])}' % (${e()},))`],
      [1, () => `'{} {0}'.format(${e()})`],
      [1, () => `'{0!r:>9}'.format(${e()})`],
      [1, () => `(c := ${e()})`],
    ])();
  }

  private postfix(text: string): string {
    return /^[A-Za-z_([{'"]/.test(text) && !/^-|^\d/.test(text) ? text : `(${text})`;
  }

  private statement(depth: number): Lines {
    const { dice } = this;
    const e = () => this.expression(dice.between(1, 3));
    if (depth > 0 && dice.chance(30)) return this.compound(depth - 1);
    return dice.weighted<() => Lines>([
      [10, () => [`attempt(lambda: ${e()})`]],
      [3, () => this.guarded([`${dice.pick(NAMES)} = ${e()}`])],
      [
        2,
        () =>
          this.guarded([
            `${dice.pick(['a, *b', 'a, b', '(a, b), c', '[a, *_]', 'a, b, *c, d'])} = ${e()}`,
            'print(a, b)',
          ]),
      ],
      [2, () => this.guarded([`a ${dice.pick(['+', '-', '*', '//', '|', '%', '@'])}= ${e()}`, 'print(repr(a)[:200])'])],
      [
        1,
        () =>
          this.guarded([
            `l = [1, 2, 3, 4, 5]`,
            `l[${dice.pick(['1', '-1', '1:3', '::2', ':0', '9', '5:1'])}] = ${e()}`,
            'print(l)',
          ]),
      ],
      [
        1,
        () =>
          this.guarded([
            `l = [1, 2, 3, 4, 5]`,
            `del l[${dice.pick(['1', '-1', '1:3', '::2', '::-2', '9', e()])}]`,
            'print(l)',
          ]),
      ],
      [
        1,
        () =>
          this.guarded([
            `p = Base(${e()})`,
            `p.${dice.pick(['a', 'field', 'new', '__class__'])} = ${e()}`,
            'print(p.a, p.b)',
          ]),
      ],
      [1, () => this.guarded([`attempt(lambda: spread(${this.arguments(e)}))`])],
      [
        1,
        () =>
          this.guarded([
            `${dice.pick(['assert', 'raise', 'del', 'print'])} ${dice.pick(['a', 'b', 'c', 'd'])}, ${dice.pick(['a', 'b'])}`,
          ]),
      ],
    ])();
  }

  private arguments(e: () => string): string {
    const { dice } = this;
    const parts = dice.several(0, 4, () =>
      dice.pick([e(), e(), `*${e()}`, `d=${e()}`, `**{'z': ${e()}}`, `c=${e()}`, `k=${e()}`]),
    );
    return ordered(parts).join(', ');
  }

  /** Statements whose failure is told and goes no further. */
  private guarded(lines: Lines): Lines {
    return [...block('try:', lines), 'except Exception as e: print(type(e).__name__, str(e)[:300])'];
  }

  private body(depth: number): Lines {
    return this.dice.several(1, 2, () => this.statement(depth)).flat();
  }

  private compound(depth: number): Lines {
    const { dice } = this;
    const e = () => this.expression(2);
    return this.guarded(
      dice.weighted<() => Lines>([
        [3, () => this.matching(depth)],
        [
          2,
          () =>
            block(
              `for ${dice.pick(['a', 'a, b', 'a, *b'])} in ${dice.pick(['range(3)', '[(1, 2), (3, 4)]', "{'k': 1}.items()", `list(${e()})[:4]`])}:`,
              ['print(a)', ...this.body(depth), ...(dice.chance(30) ? ['if a: break'] : [])],
            ),
        ],
        [1, () => [...block('for a in range(2):', this.body(depth)), ...block('else:', this.body(depth))]],
        [2, () => this.defining(depth)],
        [2, () => this.classes(depth)],
        [1, () => block(`with Base(${dice.below(3)}) as p:`, this.body(depth))],
        [1, () => this.generating()],
        [1, () => [`if ${e()}: print('yes')`, `elif ${e()}: print('perhaps')`, "else: print('no')"]],
        [1, () => [...block('try:', this.body(depth)), 'finally:', "    print('finally')"]],
        [
          1,
          () => [
            'a = 0',
            ...block('while (a := a + 1) < 4:', [
              `if a == ${dice.below(4)}: ${dice.pick(['break', 'continue'])}`,
              ...this.body(0).filter((line) => !/\ba\b.*=/.test(line) || /attempt/.test(line)),
              'a = a if type(a) is int else 9',
            ]),
          ],
        ],
      ])(),
    );
  }

  private pattern(depth: number): string {
    const { dice } = this;
    const p = () => this.pattern(depth - 1);
    const leaf = () =>
      dice.pick([
        '_',
        '1',
        '-1',
        "'abc'",
        'None',
        'True',
        'int()',
        'str()',
        'list()',
        '1.5',
        'float.inf',
        'int(-7)',
        '2j',
      ]);
    if (depth === 0) return leaf();
    return dice.weighted<() => string>([
      [3, leaf],
      [2, () => `[${p()}, ${p()}]`],
      [1, () => `[${p()}, *_]`],
      [1, () => `(${p()}, _, ${p()})`],
      [1, () => `{'a': ${p()}, **others}`],
      [1, () => `{1: ${p()}}`],
      [2, () => `Base(${p()}, b=${p()})`],
      [1, () => `Base(${p()}, ${p()}, ${p()})`],
      [1, () => `(${p().replace(/^_$/, '0')} | ${p()})`],
      [1, () => `int(${p()})`],
    ])();
  }

  private matching(depth: number): Lines {
    const { dice } = this;
    const cases = dice.several(1, 3, () => {
      const guard = dice.chance(25) ? ` if ${this.expression(1)}` : '';
      const pattern = this.pattern(2).replace(/^_$/, '0');
      const bound = dice.chance(30) ? ` as whole` : '';
      return block(`case ${pattern}${bound}${guard}:`, [
        `print('case', ${dice.below(100)})`,
        ...(depth > 0 ? this.body(0) : []),
      ]);
    });
    return [
      ...block(`match ${this.expression(2)}:`, [
        ...cases.flat(),
        ...block('case other:', ["print('other', repr(other)[:200])"]),
      ]),
    ];
  }

  private defining(depth: number): Lines {
    const { dice } = this;
    const parameters = dice.pick([
      'x',
      'x, y=a',
      'x, /, y=2',
      '*x, y=1',
      'x, *, y',
      '**x',
      'x=[], *y, **z',
      'x, y=(lambda: b)()',
    ]);
    const ending = dice.pick([
      'return x',
      'return locals()',
      'yield x',
      'nothing',
      'return (yield)',
      'return sorted(locals())',
    ]);
    const lines = [...(dice.chance(30) ? ['global a', 'a = 5'] : []), ...this.body(Math.min(depth, 0)), ending];
    return [
      ...block(`def function(${parameters}):`, lines),
      `attempt(lambda: function(${this.arguments(() => this.expression(1))}))`,
      'attempt(lambda: list(function(1)))',
    ];
  }

  private classes(depth: number): Lines {
    const { dice } = this;
    const bases = dice.pick([
      '',
      '(Base)',
      '(Plain)',
      '(Base, metaclass=Meta)',
      '(int)',
      '(list)',
      '(dict)',
      '(Plain, Base)',
      '(Base, Plain)',
      '(str)',
      '(ValueError)',
      '(Base, k=1)',
      '(bool)',
      '(1)',
    ]);
    const member = () =>
      dice.pick<Lines>([
        ['def __eq__(self, other): return True'],
        ['def __repr__(self): return super().__repr__() + "!"'],
        ['def __len__(self): return -1'],
        ['def __iter__(self): return iter((1, 2))'],
        ['def __missing__(self, key): return key'],
        ['@property', 'def v(self): return self.w'],
        ['@classmethod', 'def make(cls, *args): return cls(*args)'],
        ['@staticmethod', 'def __new__(cls, *args): return super().__new__(cls)'],
        ['def __getattribute__(self, name): return name'],
        ['def __str__(self): return 5'],
        ['def __bool__(self): return 1'],
        ['def __radd__(self, other): return "radd"'],
        ['def __iadd__(self, other): return "iadd"'],
        ['def __contains__(self, item): return []'],
        ['def __hash__(self): return "x"'],
        ['x = y = 3'],
        ["__slots__ = ('a', 'v')"],
        ['field = Field()'],
        this.guarded(this.body(Math.min(depth, 0))),
      ]);
    return [
      ...block(`class Made${bases}:`, dice.several(1, 3, member).flat()),
      `attempt(lambda: Made(${this.arguments(() => this.expression(1))}))`,
      'attempt(lambda: [c.__name__ for c in Made.__mro__])',
      ...dice.several(
        1,
        3,
        () =>
          `attempt(lambda: ${dice.pick(['Made() == 1', 'len(Made())', 'list(Made())', 'Made().v', 'Made.make(1)', 'str(Made())', 'bool(Made())', '1 + Made()', '3 in Made()', 'hash(Made())', 'Made()[0]', 'Made.x', 'Made().field', 'Made().nothing', '{Made(): 1}', 'Made() < Made()', 'f"{Made()!r:>20}"', 'Made() + [1]', 'Made(1)(2, k=3)', 'isinstance(Made(), Base)', 'del_(Made())'])})`,
      ),
    ];
  }

  private generating(): Lines {
    const { dice } = this;
    const steps = dice.several(
      2,
      5,
      () =>
        `attempt(lambda: ${dice.pick(['next(g)', 'g.send(5)', 'g.send(None)', "g.throw(KeyError('k'))", 'g.close()', 'list(g)', 'next(g, "end")', 'g.gi_frame is None', 'g.gi_running'])})`,
    );
    return [`g = gen(${dice.below(4)})`, ...steps];
  }
}

/** Positional arguments before those by name, most of the time, as the grammar wants it. */
function ordered(parts: readonly string[]): string[] {
  const rank = (part: string) => (part.startsWith('**') ? 2 : /^\w+=[^=]/.test(part) ? 1 : 0);
  const seen = new Set<string>();
  const kept = parts.filter((part) => {
    const name = /^(\w+)=[^=]/.exec(part)?.[1];
    if (name === undefined) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
  return kept.sort((x, y) => rank(x) - rank(y));
}

/** A program for the dice as they lie. */
export function languageProgram(dice: Dice): string {
  return new Writer(dice).program();
}
