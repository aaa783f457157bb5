values = [(i * 7919) % 10007 for i in range(20000)]
print(sorted(values)[:3], sorted(values, key=lambda v: -v)[:3], max(values), [v for v in values if v % 5 == 0][-1])
