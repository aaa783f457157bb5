"""Means, medians, spreads and the normal distribution. Sums are exact: they are kept as fractions until the end."""
import math
from _statistics import _normal_dist_inv_cdf
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from functools import reduce
from itertools import groupby, repeat
from math import exp, fabs, fsum, hypot, isfinite, isinf, log, sqrt, tau

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'kde',
    'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode',
    'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
]


class StatisticsError(ValueError):
    """The question has no answer for these data."""


# -- exact sums: by denominator, so that few fractions are made


def _exact_ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _coerce(T, S):
    """The type of a result from values of both types."""
    if T is S or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _sum(data):
    """(type of the result, sum as a fraction or a float that is not finite, how many)"""
    count = 0
    types = set()
    parts = {}
    for kind, values in groupby(data, type):
        types.add(kind)
        for n, d in map(_exact_ratio, values):
            count += 1
            parts[d] = parts.get(d, 0) + n
    total = parts[None] if None in parts else sum(Fraction(n, d) for d, n in parts.items())
    return reduce(_coerce, types, int), total, count


def _ss(data, c=None):
    """(type of the result, sum of squared distances from `c` or the mean, that centre, how many)"""
    if c is not None:
        T, total, count = _sum((d := x - c) * d for x in data)
        return T, total, c, count
    count = 0
    types = set()
    sums, squares = {}, {}
    for kind, values in groupby(data, type):
        types.add(kind)
        for n, d in map(_exact_ratio, values):
            count += 1
            sums[d] = sums.get(d, 0) + n
            squares[d] = squares.get(d, 0) + n * n
    if not count:
        total = c = Fraction(0)
    elif None in sums:
        total = c = sums[None]
    else:
        sx = sum(Fraction(n, d) for d, n in sums.items())
        sxx = sum(Fraction(n, d * d) for d, n in squares.items())
        total = (count * sxx - sx * sx) / count
        c = sx / count
    return reduce(_coerce, types, int), total, c, count


def _is_decimal(T):
    return any(base.__module__ == 'decimal' and base.__name__ == 'Decimal' for base in T.__mro__)


def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if not _is_decimal(T):
            raise
        return T(value.numerator) / T(value.denominator)


def _root(square, T):
    """The square root of a fraction, rounded once."""
    return (_decimal_root if _is_decimal(T) else _float_root)(square.numerator, square.denominator)


def _odd_root(n, d):
    """The whole root of n / d, its last bit set when something is left: so it is rounded only once more."""
    root = math.isqrt(n // d)
    return root | (root * root * d != n)


def _float_root(n, d):
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        return (_odd_root(n, d << 2 * shift) << shift) / 1
    return _odd_root(n << -2 * shift, d) / (1 << -shift)


def _decimal_root(n, d):
    from decimal import Decimal

    if not n:
        return Decimal('0.0')
    n, d = abs(n), abs(d)
    root = (Decimal(n) / Decimal(d)).sqrt()
    a, b = root.as_integer_ratio()
    plus = root.next_plus()
    above, below = plus.as_integer_ratio()
    if 4 * n * (b * below) ** 2 > d * (b * above + below * a) ** 2:
        return plus
    minus = root.next_minus()
    above, below = minus.as_integer_ratio()
    if 4 * n * (b * below) ** 2 < d * (b * above + below * a) ** 2:
        return minus
    return root


# -- averages


def mean(data):
    """The arithmetic mean."""
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, T)


def fmean(data, weights=None):
    """The arithmetic mean, in floats."""
    if weights is None:
        if not hasattr(data, '__len__'):
            data = list(data)
        n = len(data)
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        above = math.sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    below = fsum(weights)
    if not below:
        raise StatisticsError('sum of weights must be non-zero')
    return above / below


def geometric_mean(data):
    """The n-th root of the product."""
    found_zero = False
    n = 0

    def count_positive():
        nonlocal found_zero, n
        for n, x in enumerate(data, start=1):
            if x > 0.0 or math.isnan(x):
                yield x
            elif x == 0.0:
                found_zero = True
            else:
                raise StatisticsError('No negative inputs allowed', x)

    total = fsum(map(log, count_positive()))
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)


def _fail_neg(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    if iter(data) is data:
        data = list(data)
    negative = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        from numbers import Real

        x = data[0]
        if not isinstance(x, Real) and not _is_decimal(type(x)):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(negative)
        return x
    if weights is None:
        weights = repeat(1, n)
        weight = n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, weight, _ = _sum(_fail_neg(weights, negative))
    try:
        T, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _fail_neg(data, negative)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(weight / total, T)


# -- middles

_NO_MEDIAN = 'no median for empty data'


def median(data):
    """The middle value, or the mean of the two in the middle."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError(_NO_MEDIAN)
    middle = n // 2
    return data[middle] if n % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle value, or the lower of the two."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError(_NO_MEDIAN)
    return data[(n - 1) // 2]


def median_high(data):
    """The middle value, or the higher of the two."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError(_NO_MEDIAN)
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """The median of data that stand for intervals around them."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError(_NO_MEDIAN)
    x = data[n // 2]
    before = bisect_left(data, x)
    inside = bisect_right(data, x, lo=before) - before
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - before) / inside


def mode(data):
    """The most frequent value; of several the first."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    """All of the most frequent values."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 values that cut the data into n parts of the same size."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    result = []
    for i in range(1, n):
        if method == 'inclusive':
            at, delta = divmod(i * (size - 1), n)
        else:
            at = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - at * n
            at -= 1
        result.append((data[at] * (n - delta) + data[at + 1] * delta) / n)
    return result


# -- spread


_NOT_FINITE = 'inf or nan encountered in data'


def variance(data, xbar=None):
    """The variance of a sample."""
    T, total, _, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(total / (n - 1), T)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    T, total, _, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(total / n, T)


def stdev(data, xbar=None):
    """The square root of the sample variance."""
    T, total, _, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    square = total / (n - 1)
    if not hasattr(square, 'numerator'):
        raise ValueError(_NOT_FINITE)
    return _root(square, T)


def pstdev(data, mu=None):
    """The square root of the population variance."""
    T, total, _, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    square = total / n
    if not hasattr(square, 'numerator'):
        raise ValueError(_NOT_FINITE)
    return _root(square, T)


def _mean_stdev(data):
    """Mean and sample deviation, as floats."""
    _, total, centre, n = _ss(data)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    square = total / (n - 1)
    if not hasattr(square, 'numerator'):
        return float(centre), float(centre) / float(total)
    return float(centre), _float_root(square.numerator, square.denominator)


# -- two variables


def _size_problem(x, y, name):
    """What is wrong with the sizes of two inputs, or None."""
    if len(x) != len(y):
        return StatisticsError(f'{name} requires that both inputs have same number of data points')
    return StatisticsError(f'{name} requires at least two data points') if len(x) < 2 else None


def _centred(x, n):
    centre = fsum(x) / n
    return [value - centre for value in x], centre


def covariance(x, y, /):
    """How two variables vary together."""
    n = len(x)
    if problem := _size_problem(x, y, 'covariance'):
        raise problem
    return math.sumprod(_centred(x, n)[0], _centred(y, n)[0]) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    """Pearson's correlation, or Spearman's with method='ranked'."""
    n = len(x)
    if problem := _size_problem(x, y, 'correlation'):
        raise problem
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = _rank(x, (n - 1) / -2), _rank(y, (n - 1) / -2)
    else:
        x, y = _centred(x, n)[0], _centred(y, n)[0]
    sxy, sxx, syy = math.sumprod(x, y), math.sumprod(x, x), math.sumprod(y, y)
    try:
        return sxy / _root_of_product(sxx, syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _rank(data, start):
    """The rank of each value; equal values share the mean of theirs."""
    result = [0] * len(data)
    before = start - 1
    ordered = sorted((value, at) for at, value in enumerate(data))
    for _, group in groupby(ordered, key=lambda pair: pair[0]):
        group = list(group)
        for _, at in group:
            result[at] = before + (len(group) + 1) / 2
        before += len(group)
    return result


def _root_of_product(x, y):
    """sqrt(x * y), with one step of Newton's for the rounding."""
    root = sqrt(x * y)
    if not isfinite(root):
        if isinf(root) and not isinf(x) and not isinf(y):
            scale = 2.0**-512
            return _root_of_product(scale * x, scale * y) / scale
        return root
    if not root:
        if x and y:
            scale = 2.0**537
            return _root_of_product(scale * x, scale * y) / scale
        return root
    return root + math.sumprod((x, root), (y, -root)) / (2.0 * root)


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """The straight line with the least squares."""
    n = len(x)
    if problem := _size_problem(x, y, 'linear regression'):
        raise problem
    if not proportional:
        x, xbar = _centred(x, n)
        y, ybar = _centred(y, n)
    sxy = math.sumprod(x, y) + 0.0
    try:
        slope = sxy / math.sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# -- densities


def _kernel_problem(data, h, kernel):
    """What is wrong with the arguments of kde() and kde_random(), or None."""
    from _statistics_kernels import KERNELS

    if not len(data):
        return StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        return TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        return StatisticsError(f'Bandwidth h must be positive, not h={h!r}')
    return None if kernel in KERNELS else StatisticsError(f'Unknown kernel name: {kernel!r}')


def kde(data, h, kernel='normal', *, cumulative=False):
    """A density (or with cumulative=True a distribution) that is estimated from samples."""
    from _statistics_kernels import KERNELS

    if problem := _kernel_problem(data, h, kernel):
        raise problem
    made = KERNELS[kernel]
    curve = made.cdf if cumulative else made.pdf
    sample = sorted(data)

    def estimate(x):
        nonlocal sample
        if made.support is None:
            return sum(curve((x - each) / h) for each in data) / (len(data) if cumulative else len(data) * h)
        if len(sample) != len(data):
            sample = sorted(data)
        first = bisect_left(sample, x - h * made.support)
        near = sample[first : bisect_right(sample, x + h * made.support)]
        if cumulative:
            return sum((curve((x - each) / h) for each in near), first) / len(sample)
        return sum(curve((x - each) / h) for each in near) / (len(sample) * h)

    estimate.__name__ = 'cdf' if cumulative else 'pdf'
    estimate.__doc__ = f'{"CDF" if cumulative else "PDF"} estimate with h={h!r} and kernel={kernel!r}'
    return estimate


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that draws from the density that kde() estimates."""
    from random import Random

    from _statistics_kernels import KERNELS

    if problem := _kernel_problem(data, h, kernel):
        raise problem
    invcdf = KERNELS[kernel].invcdf
    source = Random(seed)

    def rand():
        return source.choice(data) + h * invcdf(source.random())

    rand.__doc__ = f'Random KDE selection with h={h!r} and kernel={kernel!r}'
    return rand


# -- the normal distribution


_SQRT2 = sqrt(2.0)


class NormalDist:
    """A normal distribution."""

    __slots__ = {
        '_mu': 'Arithmetic mean of a normal distribution',
        '_sigma': 'Standard deviation of a normal distribution',
    }

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        return cls(*_mean_stdev(data))

    def samples(self, n, *, seed=None):
        import random

        draw = random.random if seed is None else random.Random(seed).random
        return [_normal_dist_inv_cdf(draw(), self._mu, self._sigma) for _ in repeat(None, n)]

    def pdf(self, x):
        if not self._sigma:
            raise StatisticsError('pdf() not defined when sigma is zero')
        variance = self._sigma * self._sigma
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * _SQRT2))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The area that both have in common."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_var, y_var = x.variance, y.variance
        if not x_var or not y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = y_var - x_var
        dm = fabs(y._mu - x._mu)
        if not dv:
            return math.erfc(dm / (2.0 * x._sigma * _SQRT2))
        a = x._mu * y_var - y._mu * x_var
        b = x._sigma * y._sigma * sqrt(dm * dm + dv * log(y_var / x_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (fabs(y.cdf(x1) - x.cdf(x1)) + fabs(y.cdf(x2) - x.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu, doc='Arithmetic mean of the normal distribution.')
    median = property(lambda self: self._mu, doc='Return the median of the normal distribution')
    mode = property(lambda self: self._mu, doc='Return the mode of the normal distribution')
    stdev = property(lambda self: self._sigma, doc='Standard deviation of the normal distribution.')
    variance = property(lambda self: self._sigma * self._sigma, doc='Square of the standard deviation.')

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
