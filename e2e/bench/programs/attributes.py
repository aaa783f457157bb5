class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def step(self, by):
        self.x += by
        self.y -= by
        return self.x

p = Point(0, 0)
for i in range(60000):
    p.step(i)
print(p.x, p.y, sum(Point(i, i).x for i in range(20000)))
