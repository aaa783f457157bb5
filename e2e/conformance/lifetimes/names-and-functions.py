# compare: output
class Temp:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def hello(self):
        print('hello', self.name)
        return self

print('1 expression')
Temp('a')
print('2 rebinding')
x = Temp('b')
x = Temp('c')
print('3 del')
del x
print('4 function')
def f():
    y = Temp('d')
    z = Temp('e')
    print('in f')
f()
print('5 chained')
Temp('f').hello().hello()
print('9 alias')
p = Temp('o')
q = p
del p
print('still')
q = None
print('end')
