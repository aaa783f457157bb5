# compare: output
class Temp:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def hello(self):
        print('hello', self.name)
        return self

print('14 cycle')
class Node:
    def __del__(self): print('node gone')
n = Node(); n.me = n
del n
print('cycle left')
print('15 closure')
def make():
    t = Temp('closed')
    def inner(): return t.name
    return inner
h = make()
print(h())
h = None
print('end')
