"""A small SQL: the text of a statement becomes an object that says what to do. Expressions become functions."""
import re

from ._errors import ProgrammingError

_TOKEN = re.compile(
    r"""\s*(?:(\d+\.\d*|\.\d+|\d+)|'((?:[^']|'')*)'|"([^"]+)"|(\w+)|(<=|>=|<>|!=|==|\|\||[-+*/%=<>(),.?;]))"""
)
_KEYWORDS = frozenset(
    'select from where order by asc desc limit offset insert into values update set delete create table if not exists '
    'drop and or is null in like between as primary key unique begin commit rollback group distinct default'.split()
)
_AGGREGATES = frozenset(('count', 'sum', 'avg', 'min', 'max'))


class Statement:
    """What a statement says: its kind, and by kind its parts."""

    def __init__(self, kind, **parts):
        self.kind = kind
        self.parameters = 0
        self.__dict__.update(parts)


class Column:
    """A column of the result: its name, how it is computed, and from all rows together when it is an aggregate."""

    def __init__(self, name, value, aggregate=None):
        self.name = name
        self.value = value
        self.aggregate = aggregate


def parse(text):
    """The statement; ProgrammingError where it is none."""
    return _Parser(text).statement()


class _Parser:
    def __init__(self, text):
        self.text = text
        self.tokens = list(_tokens(text))
        self.at = 0
        self.parameters = 0

    # tokens

    def peek(self, *words):
        """True when the next token is one of these."""
        kind, value, _ = self.tokens[self.at]
        return kind in ('word', 'sign') and value in words

    def take(self, *words):
        """The next token when it is one of these; None otherwise."""
        if not self.peek(*words):
            return None
        self.at += 1
        return self.tokens[self.at - 1][1]

    def need(self, *words):
        for word in words:
            if not self.take(word):
                self.fail()

    def fail(self):
        kind, value, start = self.tokens[self.at]
        if kind == 'end':
            raise ProgrammingError('incomplete input')
        raise ProgrammingError(f'near "{self.text[start:].split(None, 1)[0][:20]}": syntax error')

    def name(self):
        kind, value, _ = self.tokens[self.at]
        if kind not in ('name', 'word') or kind == 'word' and value in _KEYWORDS:
            self.fail()
        self.at += 1
        return value

    def listed(self, item):
        """Items with commas between them."""
        items = [item()]
        while self.take(','):
            items.append(item())
        return items

    def enclosed(self, item):
        """Items in parentheses."""
        self.need('(')
        items = self.listed(item)
        self.need(')')
        return items

    # statements

    def statement(self):
        kind = self.take('select', 'insert', 'update', 'delete', 'create', 'drop', 'begin', 'commit', 'rollback')
        if kind is None:
            self.fail()
        statement = getattr(self, kind)() if hasattr(self, kind) else Statement(kind)
        self.take(';')
        if self.tokens[self.at][0] != 'end':
            self.fail()
        statement.parameters = self.parameters
        return statement

    def select(self):
        columns = self.listed(self.column)
        table = self.name() if self.take('from') else None
        where = self.where()
        order = []
        if self.take('order'):
            self.need('by')
            order = self.listed(self.ordering)
        limit = self.expression() if self.take('limit') else None
        offset = self.expression() if limit and self.take('offset') else None
        return Statement('select', columns=columns, table=table, where=where, order=order, limit=limit, offset=offset)

    def column(self):
        start = self.tokens[self.at][2]
        if self.take('*'):
            return Column('*', None)
        aggregate = self.aggregate()
        value = aggregate[1] if aggregate else self.expression()
        name = self.text[start:self.tokens[self.at][2]].strip().strip('"')
        if self.take('as'):
            name = self.name()
        return Column(name, value, aggregate and aggregate[0])

    def aggregate(self):
        """Name and argument of an aggregate: `count(*)`, `sum(price)`."""
        if not self.peek(*_AGGREGATES) or self.tokens[self.at + 1][1] != '(':
            return None
        kind = self.name()
        self.need('(')
        value = (lambda row: 1) if kind == 'count' and self.take('*') else self.expression()
        self.need(')')
        return kind, value

    def where(self):
        return self.expression() if self.take('where') else None

    def ordering(self):
        value = self.expression()
        return value, self.take('asc', 'desc') == 'desc'

    def insert(self):
        self.need('into')
        table = self.name()
        names = self.enclosed(self.name) if self.peek('(') else None
        self.need('values')
        rows = self.listed(lambda: self.enclosed(self.expression))
        return Statement('insert', table=table, names=names, rows=rows)

    def update(self):
        table = self.name()
        self.need('set')
        changes = self.listed(self.assignment)
        return Statement('update', table=table, changes=changes, where=self.where())

    def assignment(self):
        name = self.name()
        self.need('=')
        return name, self.expression()

    def delete(self):
        self.need('from')
        return Statement('delete', table=self.name(), where=self.where())

    def create(self):
        self.need('table')
        is_lenient = bool(self.take('if')) and not self.need('not', 'exists')
        table = self.name()
        return Statement('create', table=table, is_lenient=is_lenient, columns=self.enclosed(self.definition))

    def definition(self):
        """A column: its name, whether it numbers the rows, whether it is unique, whether it must have a value."""
        name = self.name()
        words = set()
        while not self.peek(',', ')'):
            words.add(self.take('primary', 'key', 'unique', 'not', 'null') or self.name())
        is_key = 'primary' in words
        return name, is_key and 'integer' in words, is_key or 'unique' in words, is_key or 'not' in words

    def drop(self):
        self.need('table')
        is_lenient = bool(self.take('if')) and not self.need('exists')
        return Statement('drop', table=self.name(), is_lenient=is_lenient)

    # expressions: functions of a row, which also has the parameters and the functions

    def expression(self):
        left = self.conjunction()
        while self.take('or'):
            left = _either(left, self.conjunction())
        return left

    def conjunction(self):
        left = self.negation()
        while self.take('and'):
            left = _both(left, self.negation())
        return left

    def negation(self):
        if not self.take('not'):
            return self.comparison()
        value = self.negation()
        return lambda row: None if (v := value(row)) is None else not v

    def comparison(self):
        left = self.sum()
        if self.take('is'):
            is_negated = self.take('not')
            self.need('null')
            return lambda row: (left(row) is None) != bool(is_negated)
        is_negated = self.take('not')
        if word := self.take('in', 'like', 'between'):
            value = getattr(self, '_' + word)(left)
            return (lambda row: None if (v := value(row)) is None else not v) if is_negated else value
        if is_negated:
            self.fail()
        sign = self.take('=', '==', '!=', '<>', '<', '<=', '>', '>=')
        return _compared(sign, left, self.sum()) if sign else left

    def _in(self, left):
        items = self.enclosed(self.expression)
        return lambda row: None if (v := left(row)) is None else any(v == item(row) for item in items)

    def _like(self, left):
        right = self.sum()
        return lambda row: None if (v := left(row)) is None else _is_like(str(v), str(right(row)))

    def _between(self, left):
        low = self.sum()
        self.need('and')
        return _both(_compared('>=', left, low), _compared('<=', left, self.sum()))

    def sum(self):
        left = self.product()
        while sign := self.take('+', '-', '||'):
            left = _computed(sign, left, self.product())
        return left

    def product(self):
        left = self.factor()
        while sign := self.take('*', '/', '%'):
            left = _computed(sign, left, self.factor())
        return left

    def factor(self):
        if self.take('-'):
            value = self.factor()
            return lambda row: None if (v := value(row)) is None else -v
        if self.take('('):
            value = self.expression()
            self.need(')')
            return value
        if self.take('?'):
            index = self.parameters
            self.parameters += 1
            return lambda row: row.args[index]
        if self.take('null'):
            return lambda row: None
        kind, value, _ = self.tokens[self.at]
        if kind in ('number', 'text'):
            self.at += 1
            return lambda row: value
        name = self.name()
        if self.take('.'):
            name = self.name()
        if not self.take('('):
            return lambda row: row.value(name)
        items = [] if self.peek(')') else self.listed(self.expression)
        self.need(')')
        return lambda row: row.call(name, [item(row) for item in items])


def _tokens(text):
    """Kind, value and place of each token, and one that ends them."""
    at = 0
    end = len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None:
            raise ProgrammingError(f'unrecognized token: "{text[at:].strip()[:1]}"')
        number, quoted, named, word, sign = match.groups()
        start = match.end() - len(match.group().lstrip())
        if number is not None:
            yield 'number', float(number) if '.' in number else int(number), start
        elif quoted is not None:
            yield 'text', quoted.replace("''", "'"), start
        elif named is not None:
            yield 'name', named.lower(), start
        elif word is not None:
            yield 'word', word.lower(), start
        else:
            yield 'sign', sign, start
        at = match.end()
    yield 'end', '', len(text)


def _both(left, right):
    def value(row):
        a = left(row)
        if a is not None and not a:
            return False
        b = right(row)
        return False if b is not None and not b else None if a is None or b is None else True

    return value


def _either(left, right):
    def value(row):
        a = left(row)
        if a:
            return True
        b = right(row)
        return True if b else None if a is None or b is None else False

    return value


_COMPARISONS = {
    '=': lambda a, b: a == b, '==': lambda a, b: a == b, '!=': lambda a, b: a != b, '<>': lambda a, b: a != b,
    '<': lambda a, b: a < b, '<=': lambda a, b: a <= b, '>': lambda a, b: a > b, '>=': lambda a, b: a >= b,
}
_OPERATIONS = {
    '+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '||': lambda a, b: f'{a}{b}',
    '/': lambda a, b: None if b == 0 else a // b if isinstance(a, int) and isinstance(b, int) else a / b,
    '%': lambda a, b: None if b == 0 else a % b,
}


def _compared(sign, left, right):
    return _strict(_COMPARISONS[sign], left, right)


def _computed(sign, left, right):
    return _strict(_OPERATIONS[sign], left, right)


def _strict(operation, left, right):
    """An operation that gives NULL where one side is."""
    def value(row):
        a, b = left(row), right(row)
        if a is None or b is None:
            return None
        try:
            return operation(a, b)
        except TypeError:
            raise ProgrammingError(f'{type(a).__name__} and {type(b).__name__} do not go together') from None

    return value


def _is_like(text, pattern):
    parts = ('.*' if c == '%' else '.' if c == '_' else re.escape(c) for c in pattern)
    return re.fullmatch(''.join(parts), text, re.IGNORECASE | re.DOTALL) is not None
