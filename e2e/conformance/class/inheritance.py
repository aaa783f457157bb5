class Animal:
    kind = 'animal'
    def __init__(self, name): self.name = name
    def speak(self): return f'{self.name} makes {self.sound()}'
    def sound(self): return 'a noise'
    def __repr__(self): return f'{type(self).__name__}({self.name!r})'

class Dog(Animal):
    kind = 'dog'
    def sound(self): return 'a woof'

class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def sound(self): return 'half ' + super().sound()

for a in Animal('x'), Dog('rex'), Puppy('bit', 1):
    print(a, a.speak(), a.kind, isinstance(a, Dog), vars(a))
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Puppy, (int, Dog)))
print(Puppy.__mro__)
print(Puppy.__bases__, Dog.__name__, Animal.__subclasses__())
Animal.kind = 'changed'
print(Animal('x').kind, Dog('y').kind)
print(Puppy.speak is Animal.speak, hasattr(Puppy('a', 2), 'age'), hasattr(Dog('a'), 'age'))
