"""The curves that statistics.kde() lays over each sample: density, distribution, its inverse, and where they end."""
from _statistics import _normal_dist_inv_cdf
from collections import namedtuple
from math import acos, asin, atan, cos, cosh, erfc, exp, log, pi, sin, sqrt, sumprod, tan, tau

Kernel = namedtuple('Kernel', 'pdf cdf invcdf support')


def _newton(estimate, cdf, pdf):
    def invcdf(y):
        x = estimate(y)
        while abs(diff := cdf(x) - y) > 1e-12:
            x -= diff / pdf(x)
        return x

    return invcdf


def _half(p):
    return (1.0, p) if p <= 0.5 else (-1.0, 1.0 - p)


def _quartic_estimate(p):
    sign, p = _half(p)
    if p < 0.0106:
        return ((2.0 * p) ** 0.3838 - 1.0) * sign
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    if p < 0.499:
        x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
    return x * sign


def _triweight_estimate(p):
    sign, p = _half(p)
    x = (2.0 * p) ** 0.3400218741872791 - 1.0
    if 0.00001 < p < 0.499:
        x -= 0.033 * sin(1.07 * tau * (p - 0.035))
    return x * sign


def _quartic_pdf(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _quartic_cdf(t):
    return sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t**5, t**3, t, 1.0))


def _triweight_pdf(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _triweight_cdf(t):
    return sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t**7, t**5, t**3, t, 1.0))


_ROOT = sqrt(2 * pi)
_normal = Kernel(
    lambda t: exp(-1 / 2 * t * t) / _ROOT,
    lambda t: 1 / 2 * erfc(t / -sqrt(2)),
    lambda p: _normal_dist_inv_cdf(p, 0.0, 1.0),
    None,
)
_logistic = Kernel(
    lambda t: 1 / 2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), lambda p: log(p / (1.0 - p)), None
)
_sigmoid = Kernel(
    lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), lambda p: log(tan(p * (pi / 2))), None
)
_rectangular = Kernel(lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2.0 * p - 1.0, 1.0)
_triangular = Kernel(
    lambda t: 1.0 - abs(t),
    lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
    lambda p: sqrt(2.0 * p) - 1.0 if p < 1 / 2 else 1.0 - sqrt(2.0 - 2.0 * p),
    1.0,
)
_parabolic = Kernel(
    lambda t: 3 / 4 * (1.0 - t * t),
    lambda t: sumprod((-1 / 4, 3 / 4, 1 / 2), (t**3, t, 1.0)),
    lambda p: 2.0 * cos((acos(2.0 * p - 1.0) + pi) / 3.0),
    1.0,
)
_quartic = Kernel(_quartic_pdf, _quartic_cdf, _newton(_quartic_estimate, _quartic_cdf, _quartic_pdf), 1.0)
_triweight = Kernel(_triweight_pdf, _triweight_cdf, _newton(_triweight_estimate, _triweight_cdf, _triweight_pdf), 1.0)
_cosine = Kernel(
    lambda t: pi / 4 * cos(pi / 2 * t),
    lambda t: 1 / 2 * sin(pi / 2 * t) + 1 / 2,
    lambda p: 2.0 * asin(2.0 * p - 1.0) / pi,
    1.0,
)

KERNELS = {
    'normal': _normal, 'gauss': _normal, 'logistic': _logistic, 'sigmoid': _sigmoid, 'rectangular': _rectangular,
    'uniform': _rectangular, 'triangular': _triangular, 'parabolic': _parabolic, 'epanechnikov': _parabolic,
    'quartic': _quartic, 'biweight': _quartic, 'triweight': _triweight, 'cosine': _cosine,
}
