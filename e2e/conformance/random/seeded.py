# compare: output
import random

r = random.Random(42)
print(r.random(), r.randint(1, 100), r.randrange(10), r.randrange(0, 100, 7), r.choice('abcdef'), r.uniform(1, 2))
print(r.getrandbits(70), r.randbytes(5), r.getrandbits(0))
cards = list(range(10))
r.shuffle(cards)
print(cards, r.sample(range(1000), 5), r.sample(list('abcdefgh'), 4), r.sample(['r', 'b'], counts=[4, 2], k=5))
print(r.choices('abc', k=5), r.choices('abc', [1, 2, 3], k=4), r.choices('abc', cum_weights=[1, 2, 9], k=4))
for seed in (0, 1, -1, True, 10**30, 'hello', b'bytes', bytearray(b'x'), '', 'ünïcode'):
    print(seed, random.Random(seed).random(), random.Random(seed).randint(1, 10**9))
old = random.Random()
old.seed('abc', version=1)
print(old.random())
random.seed(3)
print([random.randint(1, 6) for _ in range(10)], random.sample(range(10**6), 30)[:4], random.sample(range(100), 50)[:4])
print(random.choices(range(5), k=6), sum(random.random() for _ in range(1000)))
