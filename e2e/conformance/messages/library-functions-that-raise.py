"""Errors of the library are raised where CPython raises them: a traceback shows the same functions."""
import re
import shlex
import statistics
import string
import time
import traceback
import typing
import unicodedata
import weakref
from pathlib import Path


def tell(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error, [entry.name for entry in traceback.extract_tb(error.__traceback__)][1:])


class Box[T]:
    pass


data = [1, 2, 3]
for function in (
    lambda: statistics.mean(['a']), lambda: statistics.median([]), lambda: statistics.median(5),
    lambda: statistics.variance([1]), lambda: statistics.pstdev([]), lambda: statistics.stdev([1, float('inf')]),
    lambda: statistics.covariance(data, [1]), lambda: statistics.linear_regression([1], [1]),
    lambda: statistics.geometric_mean([1, -1]), lambda: statistics.harmonic_mean([-1, 2]),
    lambda: statistics.NormalDist(1, 0).pdf(1), lambda: statistics.NormalDist.from_samples([1]),
    lambda: statistics.kde([], 1), lambda: statistics.mode([]), lambda: statistics.fmean([]),
    lambda: re.match('a', 5), lambda: re.match('(a)', 'a').group('k'), lambda: re.sub('(a)', r'\g<9>', 'a'),
    lambda: re.sub('a', lambda match: 1 / 0, 'a'), lambda: re.findall('a', None),
    lambda: shlex.split("a 'b"), lambda: string.Template('$a').substitute(), lambda: string.Template('$').substitute(),
    lambda: Path('a').relative_to(5), lambda: list(Path('.').glob('')), lambda: Path('/').copy_into('d'),
    lambda: Path('missing').copy('x'), lambda: typing.List[int, str], lambda: typing.List['x y'],
    lambda: typing.TypeVar('T', int), lambda: typing.Generic[int], lambda: Box[int, str],
    lambda: unicodedata.name('\0'), lambda: unicodedata.digit('a'), lambda: weakref.proxy(Box()).content,
    lambda: weakref.WeakValueDictionary({'a': 5}), lambda: weakref.WeakKeyDictionary({'a': 5}),
    lambda: time.strptime('2020', '%Q'), lambda: traceback.print_exception(1, 2),
):
    tell(function)
