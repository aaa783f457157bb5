"""Functions of complex numbers. https://docs.python.org/3/library/cmath.html"""
import math as _math
from math import e, inf, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4  # Sums of squares of what is larger overflow.
_SQRT_LARGE = _math.sqrt(_LARGE)
_LOG_LARGE = _math.log(_LARGE)
_SMALLEST = 2.2250738585072014e-308
_LN2 = 0.6931471805599453

# Results where a part is infinite or no number, a row for each kind of real part: letters for the parts of the result.
_KINDS = 'iOZzoIn'
_PARTS = {'z': 0.0, 'P': pi, 'H': pi / 2, 'Q': pi / 4, 'T': 3 * pi / 4, 'I': inf, 'o': 1.0, 'Z': -0.0, 'p': -pi,
          'h': -pi / 2, 'q': -pi / 4, 't': -3 * pi / 4, 'i': -inf, 'O': -1.0, 'n': nan}
_SPECIAL = {
    'acos': 'TIPIPIPiPiTinIHIHinnHIHiHnHIHiHnHIHinnQIzIzIziziQinInInnnnnnnnninn',
    'acosh': 'ItIpIpIPIPITInIhIHnnIhIHnHIhIHnHIhIHnnIqIZIZIzIzIQInInnnnnnnnnInnn',
    'asinh': 'iqiZiZiziziQinihiHnnihiHnnIhIHnnIhIHnnIqIZIZIzIzIQInInnnnZnznnInnn',
    'atanh': 'ZhZhZhZHZHZHZnZhZHnnZhZHZnzhzHznzhzHnnzhzhzhzHzHzHznzhnnnnnnnnzHnn',
    'cosh': '!!IIIzIZIi!!In!!!!nn!!!!nz!!!!nz!!!!nn!!IiIZIzII!!Innnnnnznznnnnnn',
    'exp': 'zzzZzZzzzzzzzz!!!!nn!!!!nn!!!!nn!!!!nn!!IiIZIzII!!InnnnnnZnznnnnnn',
    'log': 'ItIpIpIPIPITInIhIHnnIhIHnnIhIHnnIhIHnnIqIZIZIzIzIQInInnnnnnnnnInnn',
    'sinh': '!!iiiZiziI!!In!!!!nn!!!!zn!!!!zn!!!!nn!!IiIZIzII!!InnnnnnZnznnnnnn',
    'sqrt': 'IizizizIzIIInIIiIInnIiIInnIiIInnIiIInnIiIZIZIzIzIIInIinnnnnnnnIInn',
    'tanh': 'OzOZOZOzOzOzOz!!!!nn!!!!Zn!!!!zn!!!!nnozoZoZozozozoznnnnnZnznnnnnn',
    'rect': '!!iIiziZii!!In!!!!nnzzzzzzzzzzzz!!!!nn!!IiIZIzII!!Innnnnnznznnnnnn',
}
_PLACES = [a + b for a in _KINDS for b in _KINDS if a in 'iIn' or b in 'iIn']


def _kind(x):
    if x != x:
        return 'n'
    sign = _math.copysign(1.0, x)
    return ('I' if x > 0 else 'i') if _math.isinf(x) else ('z' if sign > 0 else 'Z') if x == 0 else 'o' if x > 0 else 'O'


def _special(name, real, imag):
    """The result for parts of which one is infinite or no number."""
    at = 2 * _PLACES.index(_kind(real) + _kind(imag))
    parts = _SPECIAL[name][at:at + 2]
    if parts == '!!':
        raise ValueError('math domain error')
    return complex(_PARTS[parts[0]], _PARTS[parts[1]])


def _number(z):
    if type(z) is complex:
        return z
    if hasattr(type(z), '__complex__'):
        return type(z).__complex__(z)
    if hasattr(type(z), '__float__') or hasattr(type(z), '__index__'):
        return complex(z)
    raise TypeError(f'must be real number, not {type(z).__name__}')


def _is_plain(z):
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def _checked(z):
    if _math.isinf(z.real) or _math.isinf(z.imag):
        raise OverflowError('math range error')
    return z


def _log_of_large(x, y):
    return _math.log(_math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0


def _is_large(z):
    return abs(z.real) > _LARGE or abs(z.imag) > _LARGE


def sqrt(z, /):
    """The square root in the right half plane."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        return _special('sqrt', x, y)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _SMALLEST and ay < _SMALLEST:
        ax = _math.ldexp(ax, 53)
        s = _math.ldexp(_math.sqrt(ax + _math.hypot(ax, _math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, _math.copysign(d, y)) if x >= 0.0 else complex(d, _math.copysign(s, y))


def acos(z, /):
    """The inverse of cos."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        return _special('acos', x, y)
    if _is_large(z):
        size = _log_of_large(x, y)
        return complex(_math.atan2(abs(y), x), -_math.copysign(size, y) if x < 0.0 else _math.copysign(size, -y))
    s1, s2 = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * _math.atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    """The inverse of cosh."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        return _special('acosh', x, y)
    if _is_large(z):
        return complex(_log_of_large(x, y), _math.atan2(y, x))
    s1, s2 = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math.atan2(s1.imag, s2.real))


def asinh(z, /):
    """The inverse of sinh."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        return _special('asinh', x, y)
    if _is_large(z):
        size = _log_of_large(x, y)
        real = _math.copysign(size, x) if y >= 0.0 else -_math.copysign(size, -x)
        return complex(real, _math.atan2(y, abs(x)))
    s1, s2 = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    """The inverse of sin."""
    z = _number(z)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def atanh(z, /):
    """The inverse of tanh."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        return _special('atanh', x, y)
    if _math.copysign(1.0, x) < 0.0:
        return -atanh(-z)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = _math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -_math.copysign(pi / 2.0, -y))
    if x == 1.0 and ay < 1.4916681462400413e-154:
        if ay == 0.0:
            raise ValueError('math domain error')
        real = -_math.log(_math.sqrt(ay) / _math.sqrt(_math.hypot(ay, 2.0)))
        return complex(real, _math.copysign(_math.atan2(2.0, -ay) / 2, y))
    real = _math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0
    return complex(real, -_math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    """The inverse of tan."""
    z = _number(z)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def cosh(z, /):
    """The hyperbolic cosine."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        if _math.isinf(x) and _math.isfinite(y) and y != 0.0:
            imag = _math.copysign(inf, _math.sin(y))
            return complex(_math.copysign(inf, _math.cos(y)), imag if x > 0 else -imag)
        return _special('cosh', x, y)
    if abs(x) > _LOG_LARGE:
        less = x - _math.copysign(1.0, x)
        return _checked(complex(_math.cos(y) * _math.cosh(less) * e, _math.sin(y) * _math.sinh(less) * e))
    return _checked(complex(_math.cos(y) * _math.cosh(x), _math.sin(y) * _math.sinh(x)))


def sinh(z, /):
    """The hyperbolic sine."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        if _math.isinf(x) and _math.isfinite(y) and y != 0.0:
            real = _math.copysign(inf, _math.cos(y))
            return complex(real if x > 0 else -real, _math.copysign(inf, _math.sin(y)))
        return _special('sinh', x, y)
    if abs(x) > _LOG_LARGE:
        less = x - _math.copysign(1.0, x)
        return _checked(complex(_math.cos(y) * _math.sinh(less) * e, _math.sin(y) * _math.cosh(less) * e))
    return _checked(complex(_math.cos(y) * _math.sinh(x), _math.sin(y) * _math.cosh(x)))


def tanh(z, /):
    """The hyperbolic tangent."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        if _math.isinf(x) and _math.isfinite(y) and y != 0.0:
            return complex(_math.copysign(1.0, x), _math.copysign(0.0, 2.0 * _math.sin(y) * _math.cos(y)))
        return _special('tanh', x, y)
    if abs(x) > _LOG_LARGE:
        return complex(_math.copysign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * abs(x)))
    tx, ty, cx = _math.tanh(x), _math.tan(y), 1.0 / _math.cosh(x)
    denominator = 1.0 + tx * ty * (tx * ty)
    return complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)


def cos(z, /):
    """The cosine."""
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    """The sine."""
    z = _number(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def tan(z, /):
    """The tangent."""
    z = _number(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def exp(z, /):
    """e to the power of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _is_plain(z):
        if _math.isinf(x) and _math.isfinite(y) and y != 0.0:
            size = inf if x > 0 else 0.0
            return complex(_math.copysign(size, _math.cos(y)), _math.copysign(size, _math.sin(y)))
        return _special('exp', x, y)
    if x > _LOG_LARGE:
        size = _math.exp(x - 1.0)
        return _checked(complex(size * _math.cos(y) * e, size * _math.sin(y) * e))
    size = _math.exp(x)
    return _checked(complex(size * _math.cos(y), size * _math.sin(y)))


def _log(z):
    x, y = z.real, z.imag
    if not _is_plain(z):
        return _special('log', x, y)
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        real = _math.log(_math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALLEST and ay < _SMALLEST:
        if ax == 0.0 and ay == 0.0:
            raise ValueError('math domain error')
        real = _math.log(_math.hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = _math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            most, least = max(ax, ay), min(ax, ay)
            real = _math.log1p((most - 1) * (most + 1) + least * least) / 2.0
        else:
            real = _math.log(h)
    return complex(real, _math.atan2(y, x))


def log(z, base=None, /):
    """The natural logarithm, or that to a base."""
    found = _log(_number(z))
    return found if base is None else found / _log(_number(base))


def log10(z, /):
    """The logarithm to base 10."""
    found = _log(_number(z))
    return complex(found.real / 2.302585092994046, found.imag / 2.302585092994046)


def phase(z, /):
    """The angle."""
    z = _number(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """The distance from 0 and the angle."""
    z = _number(z)
    return abs(z), _math.atan2(z.imag, z.real)


def rect(r, phi, /):
    """The number at a distance from 0 and an angle."""
    r, phi = float(r), float(phi)
    if not (_math.isfinite(r) and _math.isfinite(phi)):
        if _math.isinf(r) and _math.isfinite(phi) and phi != 0.0:
            real, imag = _math.copysign(inf, _math.cos(phi)), _math.copysign(inf, _math.sin(phi))
            return complex(real, imag) if r > 0 else complex(-real, -imag)
        return _special('rect', r, phi)
    return complex(r, r * phi) if phi == 0.0 else complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    return _is_plain(_number(z))


def isinf(z, /):
    z = _number(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _number(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers are close to each other."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    a, b = _number(a), _number(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
