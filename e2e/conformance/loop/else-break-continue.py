for i in range(3):
    if i == 1: continue
    print(i)
else:
    print('no break')
while True:
    try:
        break
    finally:
        print('finally on break')
n = 0
while n < 3:
    n += 1
    if n == 2: break
else:
    print('never')
print(n)
def find(xs, want):
    for i, x in enumerate(xs):
        if x == want: return i
    else:
        return -1
print(find('abc', 'b'), find('abc', 'z'))
for a, (b, *c) in [(1, 'xyz'), (2, 'q')]:
    print(a, b, c)
for x in []:
    pass
else:
    print('empty too')
