# compare: output
from statistics import correlation, covariance, fmean, linear_regression

x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
for action in (
    lambda: covariance(x, y), lambda: correlation(x, x), lambda: correlation(x, y),
    lambda: correlation(x, x[::-1], method='ranked'), lambda: correlation([1, 2, 2, 3], [4, 1, 1, 2], method='ranked'),
    lambda: correlation([1, 1], [1, 2]), lambda: correlation([1], [2]), lambda: covariance([1, 2], [1]),
    lambda: correlation(x, y, method='q'), lambda: linear_regression(x, [3 * v + 2 for v in x]),
    lambda: linear_regression(x, y, proportional=True), lambda: linear_regression([1, 1], [1, 2]),
    lambda: linear_regression([1], [2]), lambda: fmean([1, 2], [3, 4]), lambda: fmean([1], [1, 2]), lambda: fmean([1], [0]),
):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)
