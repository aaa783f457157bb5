# Arguments that hold themselves, or hold others many times over, are passed like any.
itself = []
itself.append(itself)
wide = [1]
for _ in range(60):
    wide = [wide, wide]


def take(value):
    print('taken', len(value))


take(itself)
take(wide)
take((itself, wide))
error = ValueError(wide)
take(error.args)
