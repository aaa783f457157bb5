def risky(n):
    if n % 3 == 0:
        raise ValueError(n)
    return n

total = 0
for i in range(30000):
    try:
        total += risky(i)
    except ValueError as error:
        total -= error.args[0]
print(total)
