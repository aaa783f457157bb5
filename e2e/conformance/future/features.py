# compare: output
import __future__
print(__future__.all_feature_names, __future__.annotations, repr(__future__.division), __future__.__all__)
for n in __future__.all_feature_names:
    f = getattr(__future__, n)
    print(n, f, f.compiler_flag, f.getOptionalRelease(), f.getMandatoryRelease(), f.optional, f.mandatory)
print({n: v for n, v in vars(__future__).items() if n.startswith('CO_')}, type(f), vars(f))
