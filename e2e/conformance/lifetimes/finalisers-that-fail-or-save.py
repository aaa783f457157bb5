# compare: output
class Temp:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
    def hello(self):
        print('hello', self.name)
        return self

print('17 raising del')
class Bad:
    def __del__(self): 1/0
Bad()
print('18 resurrect')
kept = []
class Res:
    def __del__(self):
        print('res del'); kept.append(self)
Res()
print(len(kept))
kept.clear()
print('end')
