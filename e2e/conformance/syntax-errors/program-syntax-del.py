# compare: output
del None
