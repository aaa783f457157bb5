class Single:
    instance = None
    def __new__(cls, *args):
        print('new', args)
        if cls.instance is None: cls.instance = super().__new__(cls)
        return cls.instance
    def __init__(self, *args): print('init', args)
print(Single(1) is Single(2))

class Other:
    def __new__(cls): return 42
    def __init__(self): print('never')
print(Other())

class Celsius(float):
    def __new__(cls, text): return super().__new__(cls, text.rstrip('C'))
    def __repr__(self): return f'{float(self)} degrees'
c = Celsius('21.5C')
print(c, c + 1, isinstance(c, float), [c])

class Stack(list):
    def push(self, x): self.append(x); return self
s = Stack([1]).push(2)
print(s, len(s), s == [1, 2], type(s[:]).__name__)

class Default(dict):
    def __missing__(self, key): return f'no {key}'
d = Default(a=1)
print(d['a'], d['b'], d.get('b'), len(d))

class Bad:
    def __init__(self): return 1
for make in Bad, lambda: object(1), lambda: Single.__new__(), lambda: object.__new__(3):
    try:
        make()
    except TypeError as error:
        print(error)
class NoArgs: pass
try:
    NoArgs(1)
except TypeError as error:
    print(error)
class Text(str):
    def __add__(self, o): return Text('+' + str.__add__(self, o))
print(Text('a') + 'b' + 'c', Text('x').upper(), Text('q') * 2)
