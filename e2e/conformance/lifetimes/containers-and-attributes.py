# compare: output
class Temp:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def hello(self):
        print('hello', self.name)
        return self

print('6 list')
items = [Temp('g'), Temp('h'), Temp('i')]
del items[1]
items.pop()
print('popped')
items.clear()
print('7 dict')
d = {'k': Temp('j')}
d['k'] = 5
d['l'] = Temp('l')
d.pop('l')
print('8 attribute')
class Box: pass
b = Box()
b.t = Temp('m')
b.t = None
b.u = Temp('n')
del b
print('13 nested')
class Owner:
    def __init__(self):
        self.one = Temp('one')
        self.two = Temp('two')
    def __del__(self):
        print('del owner')
o = Owner()
o = None
print('16 tuple swap')
a, b = Temp('ta'), Temp('tb')
a, b = b, a
a = None
print('end')
