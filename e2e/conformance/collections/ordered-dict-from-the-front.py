# compare: output
"""What an OrderedDict gives from its front, while keys move, come and go."""
from collections import OrderedDict

queue = OrderedDict((n, str(n)) for n in range(100))
print([queue.popitem(last=False)[0] for _ in range(70)][-3:])
for n in range(70, 90, 2):
    queue.move_to_end(n)
print(queue.popitem(last=False), queue.popitem())
queue.move_to_end(75, last=False)
print(queue.popitem(last=False), list(queue)[:4], list(reversed(queue))[:4])
while len(queue) > 1:
    queue.popitem(last=False)
print(queue)
queue.clear()
queue["new"] = queue["newer"] = 1
print(queue.popitem(False), queue.popitem(False), queue)
try:
    queue.popitem(last=False)
except KeyError as error:
    print(repr(error))

big = OrderedDict.fromkeys(range(20000))
total = 0
while big:
    total += big.popitem(last=False)[0]
print(total)
