# compare: output
"""Numbers in depth: integers without limit, floats and their errors, bits, bases, bytes, complex, decimal, rounding."""
import cmath
import math
import struct
import sys
from decimal import ROUND_HALF_UP, Decimal, getcontext, localcontext
from fractions import Fraction

print(2**100, -(7 // -2), -7 % 5, 7 % -5, divmod(-7, 2), 5 .__pow__(3, 7), ~5, -1 >> 10, 1 << 70, 0b1011 & 0o17 ^ 0xF0 | 1)
print((255).to_bytes(2), (-2).to_bytes(3, 'little', signed=True), int.from_bytes(b'\x01\x00', 'big'), int.from_bytes(b'\xff', signed=True))
print((1023).bit_count(), (-8).bit_length(), bin(10), oct(-64), hex(3735928559), f'{10:b} {10:#o} {255:X} {1234567:,} {-5:+} {5:05d}')
print(int('  -0b101 ', 0), int('1_000'), int('7f', 16), int(-3.99), int('٣'), round(2.5), round(-1.5), round(1234, -2), round(2.675, 2))
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), sum([0.1] * 10), math.fsum([0.1] * 10), 1e16 + 1, 1e308 * 10, -0.0 == 0.0)
print((0.1).as_integer_ratio(), (0.5).hex(), float.fromhex('0x1.8p3'), (3.0).is_integer(), float('nan') == float('nan'), float('-inf'), 1e22, 1e-5, 123456789.123456789)
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.modf(-2.25), math.frexp(10), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.remainder(7, 4), math.fmod(-7, 4))
print(math.gcd(12, 18, 27), math.lcm(4, 6), math.isqrt(99), math.comb(5, 2), math.factorial(25), math.hypot(3, 4, 12), math.dist((0, 0), (1, 1)), math.log2(1024), math.log(8, 2))
print(math.degrees(math.pi), round(math.sin(math.pi), 10), math.atan2(-1, -1), math.exp(1) == math.e, math.cbrt(27), math.prod([1.5, 2]), math.inf > 10**400)
print(f'{math.pi:.3f} {math.pi:10.2e} {1e10:g} {0.00001:g} {123.456:.0f} {0.5:%} {1e6:,.1f} {12345.6789:_.2f} {float("inf"):08.2f}')
print((3 + 4j) * 1j, abs(3 + 4j), (1 + 2j).conjugate(), cmath.sqrt(-1), cmath.polar(1j), complex('1-2j'), (2 + 0j) == 2, f'{1 + 2j:.1f}')
print(Fraction(3, 4) + Fraction('0.25'), Fraction(0.5), Fraction('22/7').limit_denominator(2), float(Fraction(1, 3)), Fraction(7, -3) // 1, round(Fraction(5, 2)))
print(Decimal('0.1') + Decimal('0.2'), Decimal(0.1), Decimal('1') / 3, Decimal('2.675').quantize(Decimal('.01'), ROUND_HALF_UP), Decimal('1E+3').normalize(), Decimal('-0'))
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 7, Decimal(2).sqrt(), +Decimal('123456.789'))
print(getcontext().prec, Decimal('NaN').is_nan(), Decimal('10').compare(Decimal('9')), Decimal('1.20').as_tuple())
text = 'naïve ☃ 😀'
print(text.encode(), text.encode('utf-16-le')[:6], len(text), len(text.encode()), [hex(ord(c)) for c in text[-3:]], b'caf\xc3\xa9'.decode(), chr(0x1F600))
print(bytes([65, 66]) + b'C', b'abc'[1], b'abc'[1:], b'a,b'.split(b','), bytes(3), bytearray(b'xyz'), b'\x00\xff'.hex(':'), bytes.fromhex('de ad'), b'%d-%s' % (5, b'x'))
array = bytearray(b'hello')
array[0] = 74
array[1:3] = b'EY'
array.append(33)
view = memoryview(array)
view[-1] = 63
print(array, view[1:3].tobytes(), view.nbytes, array.find(b'l'), bytes(reversed(array)))
print(struct.pack('<IhB', 1, -2, 255), struct.unpack('>Hf', b'\x01\x02\x3f\x80\x00\x00'), struct.calcsize('!QxH'), sys.byteorder)


def to_base(n, base):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'
    out = ''
    while n:
        n, digit = divmod(n, base)
        out = digits[digit] + out
    return out or '0'


def gray(bits):
    return [n ^ n >> 1 for n in range(1 << bits)]


def luhn(number):
    digits = [int(d) for d in reversed(str(number))]
    return (sum(digits[::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2])) % 10 == 0


def ieee(x):
    (bits,) = struct.unpack('>Q', struct.pack('>d', x))
    return f'{bits >> 63} {bits >> 52 & 0x7FF:011b} {bits & (1 << 52) - 1:013x}'


print(to_base(255, 16), to_base(12345, 36), int(to_base(10**20, 7), 7) == 10**20, [f'{g:03b}' for g in gray(3)], luhn(4539578763621486), luhn(1234))
print(ieee(1.0), ieee(-0.1), ieee(5e-324), sys.float_info.max, sys.float_info.epsilon, sys.maxsize > 2**30)
swap_a, swap_b = 5, 9
swap_a ^= swap_b
swap_b ^= swap_a
swap_a ^= swap_b
print(swap_a, swap_b, [n for n in range(1, 65) if n & n - 1 == 0], True + True, True is 1 == 1, isinstance(True, int), 3 < 4 == True)
for bad in ('1/0', '1.0 % 0', '0 ** -1', 'int("x")', 'int("10", 1)', 'float("1,5")', 'math.sqrt(-1)', 'math.log(0)', 'int(float("inf"))', '"3" * "4"', '(300).to_bytes(1)', 'bytes([256])', 'chr(-1)', '1 < 1j', 'round("x")', 'math.factorial(-1)', '1 << -1', 'b"a" + "b"', 'int("9" * 5000)'):
    try:
        print(bad, eval(bad))
    except Exception as error:
        print(bad, '->', type(error).__name__, error)
