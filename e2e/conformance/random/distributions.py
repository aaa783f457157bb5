# compare: output
import random

r = random.Random(2024)

def many(draw):
    return [round(draw(), 9) for _ in range(20)]

print(many(r.gauss))
print(many(lambda: r.gauss(5, 2)))
print(many(r.normalvariate))
print(many(lambda: r.lognormvariate(0, 1)))
print(many(r.expovariate), many(lambda: r.expovariate(2)))
print(many(lambda: r.vonmisesvariate(0, 4)), r.vonmisesvariate(1, 0))
print(many(lambda: r.gammavariate(2, 1)), many(lambda: r.gammavariate(1, 2)), many(lambda: r.gammavariate(0.5, 1)))
print(many(lambda: r.betavariate(2, 3)))
print(many(lambda: r.paretovariate(3)), many(lambda: r.weibullvariate(1, 2)))
print(many(r.triangular), many(lambda: r.triangular(0, 10, 2)), r.triangular(1, 1, 1))
print([r.binomialvariate(10, 0.3) for _ in range(20)], [r.binomialvariate(100, 0.5) for _ in range(20)])
print([r.binomialvariate() for _ in range(5)], r.binomialvariate(50, 0.8), r.binomialvariate(5, 0), r.binomialvariate(5, 1))
