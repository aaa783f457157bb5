counts = {}
for i in range(100000):
    key = i * 7919 % 1009
    counts[key] = counts.get(key, 0) + 1
print(len(counts), sum(counts.values()), sorted(counts)[:3])
