__all__ = ['first', 'second']
hidden = 'not told'
first = 1
third = 3
