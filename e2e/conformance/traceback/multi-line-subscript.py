# compare: output
values = {
    "a": [1, 2, 3],
}
print(
    values["a"]
    [
        10
    ]
)
