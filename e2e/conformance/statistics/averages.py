# compare: output
from fractions import Fraction
from statistics import fmean, geometric_mean, harmonic_mean, mean, median, median_grouped, median_high, median_low, mode, multimode

ROWS = (
    lambda: [1, 2, 3, 4, 4], lambda: [2.5, 3.25, 5.5, 11.25, 11.75], lambda: [Fraction(1, 2), Fraction(1, 3)],
    lambda: [True, False, True], lambda: [10], lambda: [], lambda: [1e30, 1, 3, -1e30], lambda: [1, 2.5, Fraction(1, 2)],
    lambda: iter([1, 2, 3]), lambda: range(10), lambda: (x / 10 for x in range(1, 8)),
)
for function in (mean, fmean, harmonic_mean, median, median_low, median_high, median_grouped, mode, multimode):
    for row in ROWS:
        try:
            print(function.__name__, repr(function(row())))
        except Exception as error:
            print(function.__name__, type(error).__name__, error)
for action in (
    lambda: geometric_mean([0.0, 4]), lambda: geometric_mean([-1]), lambda: geometric_mean([]),
    lambda: harmonic_mean([40, 60], weights=[5, 30]), lambda: harmonic_mean([-1]), lambda: harmonic_mean([0, 1]),
    lambda: harmonic_mean(['x']), lambda: harmonic_mean([1, 2], [1]), lambda: mode('aabbb'), lambda: multimode('aabbc'),
    lambda: mean(['a']), lambda: mean([1, float('inf')]), lambda: mean([float('nan'), 1]), lambda: mean([1, None]),
    lambda: median(['a', 'b', 'c']), lambda: median(['a', 'b']), lambda: median_grouped([1, 3, 3, 5, 7], interval=2),
    lambda: median_grouped(['a']),
):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)
