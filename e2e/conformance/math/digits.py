# compare: output
"""math's functions about the digits of floats."""
import math
from math import inf, nan


def show(text):
    try:
        print(text, '->', ascii(eval(text)))
    except Exception as error:
        print(text, '!!', type(error).__name__, ascii(str(error)))


for text in '''
math.nextafter(1, 2)
math.nextafter(1, -inf)
math.nextafter(0, 1)
math.nextafter(0.0, -1, steps=3)
math.nextafter(nan, 1)
math.nextafter(1, 1)
math.nextafter(1.0, 2, steps=10 ** 30)
math.ulp(1), math.ulp(0), math.ulp(1e300), math.ulp(-inf), math.ulp(nan)
math.fma(2, 3, 4)
math.fma(0.1, 10, -1)
math.fma(1e308, 10, -inf)
math.fma(1e200, 1e200, -1e308)
math.fma(5e-324, 0.5, 5e-324)
math.fma(1, -0.0, 0.0), math.fma(-0.0, 1, -0.0)
math.fma(1e308, 10, -1e308)
math.remainder(5, 3), math.remainder(-5, 3), math.remainder(2.5, 1), math.remainder(3.5, 1), math.remainder(7, inf)
math.frexp(0.1), math.frexp(-8), math.frexp(5e-324), math.frexp(inf), math.frexp(-0.0)
math.ldexp(0.5, 4), math.ldexp(1, -1074), math.ldexp(1, -1080), math.ldexp(-1, -10 ** 30), math.ldexp(3, -1075)
math.modf(3.75), math.modf(-3.75), math.modf(-2), math.modf(-inf), math.modf(nan)
math.copysign(1, -0.0), math.copysign(nan, -1), math.fabs(-3)
math.floor(-0.5), math.ceil(-0.5), math.trunc(-1.9), math.floor(1e20), math.ceil(True)
math.isclose(1, 1 + 1e-10), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf), math.isclose(nan, nan)
math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([1e-16, 1, 1e16])
math.fsum([inf, 1]), math.fsum([nan, inf]), math.fsum([])
math.hypot(3, 4), math.hypot(), math.hypot(-2), math.hypot(1, 2, 3), math.hypot(1e308, 1e308), math.hypot(inf, nan)
math.dist([1, 2], (4, 6)), math.dist([], [])
math.log(2 ** 1000), math.log10(10 ** 400), math.log2(2 ** 5000), math.log(10 ** 400, 10), math.log(8, 2), math.log(125, 5)
math.exp2(0.5), math.exp2(-2.5), math.cbrt(27), math.cbrt(-8), math.cbrt(2)
math.asinh(100.5), math.acosh(1), math.acosh(10.5), math.atanh(0.5), math.cosh(19.1), math.sinh(27.5), math.tanh(20)
math.degrees(math.pi), math.radians(180), math.radians(100.5), math.degrees(1)
math.gcd(12, -18), math.gcd(), math.gcd(0, 0), math.lcm(4, 6), math.lcm(), math.lcm(0, 3), math.gcd(True, 5)
math.comb(10, 3), math.comb(3, 10), math.perm(5), math.perm(5, 2), math.perm(5, None), math.comb(100, 50)
math.isqrt(99), math.isqrt(10 ** 40 - 1), math.factorial(25), math.factorial(True)
math.prod([]), math.prod([1.5, 2, 3]), math.prod([2, 3], start='ab')
math.sin.__module__, math.sin.__name__, repr(math.floor), math.tau, math.e
'''.strip().splitlines():
    show(text)
