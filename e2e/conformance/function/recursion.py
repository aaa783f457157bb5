def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact(30))

def fib(n, memo={}):
    if n in memo: return memo[n]
    memo[n] = result = n if n < 2 else fib(n - 1) + fib(n - 2)
    return result
print(fib(50), fib(90))

def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(50), odd(51), even(7))

def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(*hanoi(3, 'A', 'B', 'C'))

def forever(): return forever()
try:
    forever()
except RecursionError as error:
    print(type(error).__name__, str(error)[:32])

def flatten(x):
    return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]
print(flatten([1, [2, [3, [4]], 5], [[]]]))
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))
