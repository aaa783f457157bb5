# An iterator by __getitem__ that failed asks for the same place again.
class Shaky:
    asked = 0

    def __getitem__(self, place):
        self.asked += 1
        if self.asked == 2:
            raise KeyError(place)
        if place > 3:
            raise IndexError
        return place


iterator = iter(Shaky())
for _ in range(7):
    try:
        print(next(iterator))
    except (KeyError, StopIteration) as error:
        print(repr(error))
