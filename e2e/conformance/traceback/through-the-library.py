# compare: output
"""What tracebacks show of the library when it refuses something: CPython's functions, and none that CPython has in C."""
import base64
import configparser
import contextlib
import copy
import csv
import fractions
import functools
import getopt
import hashlib
import heapq
import hmac
import html
import io
import json
import traceback
from collections import Counter, deque, namedtuple


class Uncopied:
    def __reduce_ex__(self, protocol):
        raise TypeError('not copied')


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


def use(manager):
    with manager:
        pass


def told(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return parser


Point = namedtuple('Point', 'x y')
for action in (
    lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps({'a': {'b': [1, {2}]}}, indent=2),
    lambda: json.loads('{"a": }'), lambda: json.loads(5), lambda: json.dumps(float('nan'), allow_nan=False),
    lambda: namedtuple('P', 'x class'), lambda: namedtuple('P', 'x x'), lambda: namedtuple('P', '_x'), lambda: Point(1),
    lambda: Point._make([1]), lambda: Point(1, 2)._replace(z=1), lambda: namedtuple('P', 'x', defaults=[1, 2]),
    lambda: Counter.fromkeys('a'), lambda: Counter(5), lambda: deque().pop(),
    lambda: hashlib.md5('a'), lambda: hashlib.sha256().update('a'), lambda: hmac.new('a', b'b', 'md5'),
    lambda: base64.b64encode('a'), lambda: base64.b64decode('é'), lambda: base64.b64decode('a'),
    lambda: getopt.getopt(['-x'], 'a'), lambda: getopt.getopt(['--foo'], '', ['bar']), lambda: getopt.getopt(['-a'], 'a:'),
    lambda: fractions.Fraction(1, 0), lambda: fractions.Fraction('x'), lambda: f'{fractions.Fraction(1, 3):x}',
    lambda: told('a=1'), lambda: told('[a]\nx=1\nx=2'), lambda: told('[a]\n[a]'), lambda: told('[a]\nx=1')['b'],
    lambda: told('[a]\nx=z').getint('a', 'x'), lambda: told('').set('a', 'b', 'c'),
    lambda: csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1}), lambda: csv.reader(5),
    lambda: copy.copy(Uncopied()), lambda: copy.deepcopy([Uncopied()]), lambda: use(twice()),
    lambda: contextlib.ExitStack().enter_context(5), lambda: functools.reduce(max, []), lambda: functools.lru_cache('a'),
    lambda: heapq.heappop([]), lambda: html.escape(5),
):
    try:
        print(action())
    except Exception:
        traceback.print_exc()
