# The lines that warnings about escapes name: in an f-string counted on from what follows.
x = f"""a
\q"""
y = f"""a
b {1} \w
c"""
z = b"""
\e
"""
print(x, y, z)
