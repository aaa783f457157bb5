# compare: output
from fractions import Fraction
from statistics import pstdev, pvariance, quantiles, stdev, variance

for function in (variance, pvariance, stdev, pstdev, quantiles):
    for row in ([1, 2, 3, 4, 4], [2.5, 3.25, 5.5, 11.25, 11.75], [Fraction(1, 2), Fraction(1, 3)], [True, False], [10], [], [1e30, 1, 3, -1e30], [1, 2.5, Fraction(1, 2)], range(10)):
        try:
            print(function.__name__, repr(function(row)))
        except Exception as error:
            print(function.__name__, type(error).__name__, error)
for action in (
    lambda: variance([1, 2, 3], 2), lambda: pvariance([1, 2, 3], mu=2), lambda: stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]),
    lambda: stdev([1] * 5), lambda: stdev([10**20, 10**20 + 1, 10**20 + 2]), lambda: pvariance([1e-200, 2e-200]),
    lambda: stdev([1e200, 2e200]), lambda: variance([1, float('inf')]), lambda: stdev([1, float('inf')]),
    lambda: quantiles(range(1, 11), n=10), lambda: quantiles([1, 2, 3, 4], n=4, method='inclusive'),
    lambda: quantiles([1, 2], n=0), lambda: quantiles([1, 2], method='x'), lambda: quantiles([5], n=3), lambda: quantiles([1, 2, 3], n=1),
):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)
