# Names that are no codec; texts longer than most.
for name in ('constructor', '__proto__', 'valueof', 'to_string'):
    for act in (lambda: 'a'.encode(name), lambda: b'a'.decode(name)):
        try:
            print(act())
        except LookupError as error:
            print(error)
print(len((b'abc' * 100000).decode('unicode_escape')), hash(b'x' * 300000) == hash(b'x' * 300000))
