# compare: output
"""Parsers: a tokenizer with re, recursive descent, an evaluator with match, a stack machine, roman RPN."""
import operator
import re
from dataclasses import dataclass
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    at: int


SPEC = re.compile(
    r"""
    (?P<number>\d+(?:\.\d*)?)
  | (?P<name>[a-z_]\w*)
  | (?P<op>\*\*|//|[-+*/%(),=])
  | (?P<space>\s+)
  | (?P<bad>.)
    """,
    re.VERBOSE,
)


class ParseError(SyntaxError):
    pass


def tokenize(text):
    for match in SPEC.finditer(text):
        kind = match.lastgroup
        if kind == 'bad':
            raise ParseError(f'{match.group()!r} at {match.start()}')
        if kind != 'space':
            yield Token(kind, match.group(), match.start())
    yield Token('end', '', len(text))


@dataclass
class Num:
    value: float


@dataclass
class Name:
    id: str


@dataclass
class Binary:
    op: str
    left: object
    right: object


@dataclass
class Unary:
    op: str
    operand: object


@dataclass
class Call:
    function: str
    args: list


@dataclass
class Assign:
    name: str
    value: object


class Parser:
    LEVELS = [{'+', '-'}, {'*', '/', '//', '%'}]

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.position = 0

    @property
    def now(self):
        return self.tokens[self.position]

    def take(self, *texts):
        if not texts or self.now.text in texts:
            token, self.position = self.now, self.position + 1
            return token
        return None

    def expect(self, text):
        if not self.take(text):
            raise ParseError(f'expected {text!r}, found {self.now.text or "the end"!r} at {self.now.at}')

    def parse(self):
        tree = self.statement()
        if self.now.kind != 'end':
            raise ParseError(f'left over: {self.now}')
        return tree

    def statement(self):
        match self.tokens[self.position : self.position + 2]:
            case [Token(kind='name', text=name), Token(text='=')]:
                self.position += 2
                return Assign(name, self.binary(0))
        return self.binary(0)

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while token := self.take(*self.LEVELS[level]):
            left = Binary(token.text, left, self.binary(level + 1))
        return left

    def unary(self):
        if token := self.take('-', '+'):
            return Unary(token.text, self.unary())
        base = self.atom()
        return Binary('**', base, self.unary()) if self.take('**') else base

    def atom(self):
        token = self.take()
        match token:
            case Token('number', text):
                return Num(float(text) if '.' in text else int(text))
            case Token('name', name) if self.take('('):
                args = []
                while not self.take(')'):
                    args.append(self.binary(0))
                    if not self.take(','):
                        self.expect(')')
                        break
                return Call(name, args)
            case ('name', name, _):
                return Name(name)
            case Token(text='('):
                inside = self.binary(0)
                self.expect(')')
                return inside
        raise ParseError(f'unexpected {token.text or "end"!r}')


OPS = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '%': operator.mod, '**': operator.pow}
FUNCTIONS = {'max': max, 'abs': abs, 'pi': lambda: 3.14159}


def evaluate(node, names):
    match node:
        case Num(value):
            return value
        case Name(id) if id in names:
            return names[id]
        case Name(id=unknown):
            raise NameError(f'no {unknown}')
        case Unary('-', operand):
            return -evaluate(operand, names)
        case Unary(_, operand):
            return evaluate(operand, names)
        case Binary(op, Num(a), Num(b)):
            return OPS[op](a, b)
        case Binary(op, left, right):
            return OPS[op](evaluate(left, names), evaluate(right, names))
        case Call(function, args):
            return FUNCTIONS[function](*(evaluate(arg, names) for arg in args))
        case Assign(name, value):
            names[name] = evaluate(value, names)
            return names[name]
        case _:
            raise AssertionError(node)


def compile_to_stack(node):
    match node:
        case Num(value):
            yield 'push', value
        case Binary(op, left, right):
            yield from compile_to_stack(left)
            yield from compile_to_stack(right)
            yield 'apply', op
        case Unary(op, operand):
            yield 'push', 0
            yield from compile_to_stack(operand)
            yield 'apply', op


print(Parser('1 + 2*-x').parse())
print(list(tokenize('a1 // .5')) if False else [token.text for token in tokenize('a1//5.')])
names = {}
for line in '''1 + 2 * 3
(1 + 2) * 3 ** 2 ** 1
-2 ** 2
x = 7 // 2 + 7 % 4
x / 4
max(x, 2, abs(-9.5)) - pi()
10 - 4 - 3
2 * (3 + 4
5 +
3 $ 4
y + 1
1 / 0
max()
1 2
foo(1)'''.splitlines():
    try:
        print(f'{line:<32}{evaluate(Parser(line).parse(), names)}')
    except (ParseError, NameError, ArithmeticError, TypeError, KeyError) as error:
        print(f'{line:<32}{type(error).__name__}: {error}')
print(names, *compile_to_stack(Parser('-(1 + 2) * 3').parse()))


def rpn(text):
    stack = []
    for word in text.split():
        try:
            stack.append(float(word))
        except ValueError:
            right, left = stack.pop(), stack.pop()
            stack.append(OPS[word](left, right))
    (result,) = stack
    return result


print(rpn('3 4 2 * 1 5 - 2 ** /'))
for bad in ('1 +', '1 2'):
    try:
        rpn(bad)
    except (IndexError, ValueError) as error:
        print(error)
