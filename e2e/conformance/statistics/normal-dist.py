# compare: output
from statistics import NormalDist, StatisticsError

n = NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n.zscore(130), n + 5, n - 5, n * 2, n / 2, -n, +n, 5 + n, 5 - n, 2 * n)
print(n == NormalDist(100, 15), n == 3, n + NormalDist(1, 8), n - NormalDist(1, 8), hash(n) == hash(NormalDist(100, 15)), NormalDist())
print(n.inv_cdf(0.5), n.inv_cdf(0.3), n.inv_cdf(0.7), NormalDist.from_samples([1, 2, 3, 4, 5]))
for action in (
    lambda: n.inv_cdf(0), lambda: NormalDist(0, -1), lambda: NormalDist(1, 0).pdf(1), lambda: NormalDist(1, 0).cdf(1),
    lambda: NormalDist(1, 0).zscore(1), lambda: n.overlap(3), lambda: NormalDist.from_samples([1]), lambda: n + 'x',
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(StatisticsError.__mro__)
