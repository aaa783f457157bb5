# compare: output
"""Simulations: dice, Monte Carlo, random walks, a queue at a till, epidemics, markov text, shuffled decks."""
import math
import random
import statistics
from bisect import insort
from collections import Counter, defaultdict
from itertools import pairwise, product

random.seed(42)
rolls = Counter(random.randint(1, 6) + random.randint(1, 6) for _ in range(2000))
for total in sorted(rolls):
    print(f'{total:2} {rolls[total] / 2000:6.2%} {"#" * (rolls[total] // 25)}')
inside = sum(math.hypot(random.random(), random.random()) <= 1 for _ in range(5000))
print(f'pi is about {4 * inside / 5000:.3f}')
generator = random.Random('a seed of text')
x = y = 0
path = [(x, y)]
for _ in range(200):
    dx, dy = generator.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
    x, y = x + dx, y + dy
    path.append((x, y))
print(path[-1], max(abs(a) + abs(b) for a, b in path), len(set(path)))
deck = [f'{rank}{suit}' for suit, rank in product('SHDC', ['A', *range(2, 11), 'J', 'Q', 'K'])]
generator.shuffle(deck)
print(deck[:8], generator.sample(deck, 3), generator.sample(range(10**9), 2), generator.choices('HT', [3, 1], k=12))
print([round(generator.gauss(0, 1), 4) for _ in range(3)], round(generator.expovariate(0.5), 4), round(generator.triangular(1, 3, 2), 4))
print(round(generator.betavariate(2, 3), 4), round(generator.normalvariate(), 4), round(generator.uniform(-1, 1), 4), generator.getrandbits(70), generator.randbytes(4).hex())
state = generator.getstate()
first = [generator.random() for _ in range(3)]
generator.setstate(state)
print(first == [generator.random() for _ in range(3)], generator.randrange(0, 100, 7), generator.binomialvariate(20, 0.3))


def till(customers, mean_gap, mean_service, seed):
    """Events in a sorted list: a shop with one till."""
    dice = random.Random(seed)
    events, clock = [], 0.0
    for number in range(customers):
        clock += dice.expovariate(1 / mean_gap)
        insort(events, (clock, number, 'arrives'))
    waits, free_at = {}, 0.0
    while events:
        now, number, what = events.pop(0)
        if what == 'arrives':
            begin = max(now, free_at)
            free_at = begin + dice.expovariate(1 / mean_service)
            waits[number] = begin - now
            insort(events, (free_at, number, 'leaves'))
    return waits


waits = till(200, 1.0, 0.8, seed=7)
values = sorted(waits.values())
print(f'mean {statistics.mean(values):.3f} median {statistics.median(values):.3f} sd {statistics.stdev(values):.3f} max {values[-1]:.3f}')
print([round(q, 3) for q in statistics.quantiles(values, n=4)], statistics.mode([round(v) for v in values]))
people = {n: 'healthy' for n in range(60)}
people[0] = 'ill'
days = []
while 'ill' in people.values():
    for person in [p for p, s in people.items() if s == 'ill']:
        for other in random.sample(range(60), 4):
            if people[other] == 'healthy' and random.random() < 0.4:
                people[other] = 'ill'
        if random.random() < 0.5:
            people[person] = 'immune'
    days.append(Counter(people.values())['ill'])
print(days, Counter(people.values()).most_common())
WORDS = 'the cat sat on the mat and the dog sat on the cat and the mat was flat'.split()
follows = defaultdict(list)
for a, b in pairwise(WORDS):
    follows[a].append(b)
dice, word, text = random.Random(3), 'the', []
while len(text) < 15 and word:
    text.append(word)
    word = dice.choice(follows[word]) if follows[word] else ''
print(' '.join(text))
for bad in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.seed([1]), lambda: random.choices([1], [0])):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
