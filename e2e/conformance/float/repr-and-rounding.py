# compare: output
print(0.1 + 0.2, 1 / 3, 1e16, 1e15, 1e-5, 0.0001, 123456789012345680.0, 5e-324, 1.7976931348623157e308, -0.0, 2.5, 1e100, 100.0, 1.0, 1e22, 1e21, 3.0e-10)
print(round(2.5), round(3.5), round(2.675, 2), round(-0.5), round(1e20), round(1.5, 0), round(123.456, -1), round(0.5), (2.5).is_integer(), (3.0).is_integer(), (0.5).as_integer_ratio(), (0.1).hex(), float.fromhex('0x1.8p3'), 7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(7.5, 2), 2.0 ** 0.5, (-8) ** (1 / 3))
print(float('inf'), -float('inf'), float('nan'), float('1e5'), float(' 1_0.5 '), float('-.5'), float('infinity'), float('nan') == float('nan'), float('inf') > 10 ** 400, 0.0 == -0.0, 1.5 + 1, 10.0 // 3, 1e308 * 10, -1e308 * 10, 5 / 2, 4 / 2, 1e-320)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: float('x')); t(lambda: float('')); t(lambda: float(None)); t(lambda: 1.0 / 0); t(lambda: 1.0 % 0); t(lambda: 1.0 // 0.0); t(lambda: 0.0 ** -1); t(lambda: round(float('nan'))); t(lambda: round(float('inf'))); t(lambda: float('nan').as_integer_ratio()); t(lambda: float([])); t(lambda: 1.5 & 1); t(lambda: 1.5 << 1); t(lambda: [1][1.0]); t(lambda: 'a' * 1.5); t(lambda: divmod(1.0, 0))
import math
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.copysign(1, -0.0), math.inf, math.nan, math.floor(-1.5), math.ceil(1.2), math.trunc(-1.9), hash(1.0), 1.0.__class__, (1.5).real, 1.0 .conjugate())
