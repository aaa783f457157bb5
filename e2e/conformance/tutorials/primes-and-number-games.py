# compare: output
"""Primes, perfect numbers, collatz, gcd, fibonacci, numerals, pi: what first courses compute."""
import math
from fractions import Fraction
from functools import cache, reduce
from itertools import accumulate, count, islice, takewhile


def primes():
    """Endless, by a dictionary of multiples."""
    multiples = {}
    for n in count(2):
        step = multiples.pop(n, None)
        if step is None:
            yield n
            multiples[n * n] = n
        else:
            x = n + step
            while x in multiples:
                x += step
            multiples[x] = step


def factors(n):
    for p in primes():
        if p * p > n:
            break
        while n % p == 0:
            yield p
            n //= p
    if n > 1:
        yield n


@cache
def collatz(n):
    return 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def roman(n):
    result = ''
    for value, numeral in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        'M CM D CD C XC L XL X IX V IV I'.split(),
        strict=True,
    ):
        times, n = divmod(n, value)
        result += numeral * times
    return result


def pi_digits():
    """One digit after the other, with whole numbers only."""
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


print(*takewhile(lambda p: p < 60, primes()))
print(list(islice((p for p in primes() if str(p) == str(p)[::-1]), 20))[-5:])
for n in (97, 360, 2**32 + 1, 600851475143):
    print(n, '=', ' * '.join(map(str, factors(n))), math.prod(factors(n)) == n)
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print(max(range(1, 3000), key=collatz), collatz(27), collatz.cache_info())
print([roman(year) for year in (1984, 2024, 3999)], reduce(math.gcd, [84, 126, 210]), math.lcm(*range(1, 21)))
print(list(accumulate(range(1, 11), lambda a, b: a * b))[-1] == math.factorial(10), math.comb(49, 6), math.perm(10, 3))
fib = [0, 1]
while len(str(fib[-1])) < 40:
    fib.append(fib[-1] + fib[-2])
print(len(fib) - 1, fib[-1], fib[-1] % 10**9, (fib[-1]).bit_length())
print(''.join(map(str, islice(pi_digits(), 60))))
print(sum(Fraction(1, n) for n in range(1, 21)), float(sum(Fraction(1, n) for n in range(1, 21))))
print(pow(3, 10**6, 10**9 + 7), pow(7, -1, 40), 2**200 // 3**50, -7 // 2, -7 % 3, divmod(-7.5, 2), math.isqrt(10**30))
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print(f'{255:08b} {255:#x} {255:o} {int("zz", 36)} {0b1011} {int("-0x1f", 16)} {bin(-5)} {1_000_000:_} {12345.678:e}')
try:
    pow(6, -1, 9)
except ValueError as error:
    print(error)
