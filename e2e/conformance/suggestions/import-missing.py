# compare: output
import randoom
