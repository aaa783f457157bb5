def work():
    total = 0
    i = 0
    while i < 400000:
        total += i % 7
        i += 1
    for j in range(200000):
        total -= j // 3
    return total

print(work())
