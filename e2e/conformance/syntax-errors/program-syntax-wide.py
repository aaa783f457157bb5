# compare: output
print("é", "日本" if 1 else)
