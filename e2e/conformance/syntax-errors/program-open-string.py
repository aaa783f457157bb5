# compare: output
print('hello
