# compare: output
"""Where functions of math have no value, and what they say there."""
import math
from math import inf, nan


def show(text):
    try:
        print(text, '->', ascii(eval(text)))
    except Exception as error:
        print(text, '!!', type(error).__name__, ascii(str(error)))


for text in '''
math.acos(1.5)
math.acosh(0.5)
math.asin(1e300)
math.atanh(1)
math.cos(inf)
math.exp(1000)
math.exp2(1024)
math.expm1(1000)
math.cosh(800)
math.factorial(-1)
math.factorial(2.0)
math.factorial(None)
math.fmod(1, 0)
math.fmod(inf, 1)
math.gamma(-1)
math.isqrt(-1)
math.ldexp(1, 2000)
math.ldexp(1.0, 2.0)
math.log(0)
math.log(-2.5)
math.log(10, 1)
math.log10(-inf)
math.log2(-1)
math.log1p(-1)
math.pow(0, -1)
math.pow(-8, 1 / 3)
math.pow(10, 400)
math.remainder(1, 0)
math.sqrt(-1)
math.sin('a')
math.floor('a')
math.floor(inf)
math.ceil(nan)
math.trunc('a')
math.acos()
math.acos(1, 2)
math.acos(x=1)
math.atan2(1)
math.hypot('a')
math.dist([1], [1, 2])
math.comb(-1, 2)
math.perm(3, -1)
math.comb(5)
math.fsum([inf, -inf])
math.fsum([1e308, 1e308])
math.fsum(5)
math.prod(['a', 'b'])
math.nextafter(1, 2, steps=-1)
math.fma(inf, 0, 1)
math.fma(1e308, 10, 0)
math.isclose(1, 2, abs_tol=-1)
math.sumprod([1], [1, 2])
'''.strip().splitlines():
    show(text)
