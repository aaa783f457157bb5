import pkg.later as later
print('late sees', later.seen)
