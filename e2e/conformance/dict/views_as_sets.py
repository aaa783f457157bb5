# Views: what they are views of cannot be written through them; & with a set hashes what the view holds.
data = {1: [], 2: 'two'}
keys = data.keys()
print(keys.mapping, type(keys.mapping).__name__)
try:
    keys.mapping[3] = 1
except TypeError as error:
    print(error)
data[3] = 'three'
print(keys.mapping == data, len(data.items().mapping))
for act in (lambda: {1: []}.items() & {(1, 2)}, lambda: {1: []}.items() & [(1, 2)], lambda: {(2, 'two')} & {2: 'two'}.items(),
            lambda: {1: 2}.items() & frozenset([(1, 2)]), lambda: {1: 2, 3: 4}.keys() & {3}):
    try:
        print(act())
    except TypeError as error:
        print(error)


class Plain: ...


for base in (int, str, float, bytes, list, dict, set, tuple):
    try:
        Plain.__bases__ = (base,)
    except TypeError as error:
        print(error)
