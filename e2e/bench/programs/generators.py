def numbers(n):
    for i in range(n):
        yield i

def doubled(source):
    for value in source:
        yield value * 2

print(sum(doubled(numbers(80000))))
