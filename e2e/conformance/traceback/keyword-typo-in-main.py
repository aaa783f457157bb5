def greet(names):
    for name in names:
        if name:
            print('hello', name)
    fro name in names:
        print('bye', name)
