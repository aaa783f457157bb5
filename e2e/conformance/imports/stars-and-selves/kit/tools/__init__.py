__all__ = ['hammer', 'drill']
hammer = 'hammer'
names = [name for name in dir() if name == 'hammer']
unlisted = 1
