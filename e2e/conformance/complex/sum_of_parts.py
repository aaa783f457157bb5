# sum() carries the rounding errors of complex numbers along, too.
print(sum([0.1j] * 10), sum([0.1 + 0.2j] * 10), sum([1, 0.1, 0.2j, 3]), sum([0.1] * 10, 0j))
print(sum([1e16, 1, -1e16, 1j]), sum([1j, 0.1, 10, True]), sum([], 1j))
