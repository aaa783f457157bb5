import warnings
warnings.warn('from a module')
assert 1 is 1
print('loaded')
