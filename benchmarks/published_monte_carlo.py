"""The published null of integer percentages by Monte Carlo, in NumPy: what our exact sums are timed against.

Recipe: Kobak, Shpilkin, Pshenichnikov, Annals of Applied Statistics 10(1) 2016, 54-73. Every station redraws its turnout and its
result from the binomial of what it reported; a thousand such votes; for each the stations, voters, ballots and leader's votes at
whole percentages (within 0.05) of turnout, of result, of either. Written for this measurement. With `at-once` all draws are held in
arrays of draws by stations, as is usual in NumPy, which takes gigabytes; without it one draw at a time, which is quicker.

    /usr/bin/python3 benchmarks/published_monte_carlo.py ../shared/data/returns/ru-2024.csv.zip [DRAWS] [at-once]
"""

import sys

import numpy
import pandas

table = pandas.read_csv(sys.argv[1])
draws = int(sys.argv[2]) if len(sys.argv) > 2 else 1000


def column(*words):
    """The sum of the columns whose names hold any of the words."""
    names = [c for c in table.columns if any(w in c for w in words)]
    assert names, words
    return table[names].sum(axis=1, min_count=len(names))


leader, registered = column("Путин"), column("Число избирателей, включенных")
issued, cast = column("бюллетеней, выданных"), column("действительных", "недействительных")
known = leader.notna()
leader, registered, issued, cast = (c[known].to_numpy().astype(numpy.int64) for c in (leader, registered, issued, cast))
used = (cast > 0) & (registered >= 100) & (100 * issued <= 99 * registered) & (100 * leader <= 99 * cast)
leader, registered, issued, cast = (c[used] for c in (leader, registered, issued, cast))


def whole(part, of):
    """Whether a percentage lies within 0.05 of a whole number."""
    percent = 100 * part / of
    return numpy.abs(percent - numpy.round(percent)) <= 0.05


def cells(of_turnout, of_result, ballots, votes):
    """Three events by four weights."""
    return [
        [numpy.count_nonzero(at), registered[at].sum(), ballots[at].sum(), votes[at].sum()]
        for at in (of_turnout | of_result, of_result, of_turnout)
    ]


random = numpy.random.default_rng(42)
observed = numpy.array(cells(whole(issued, registered), whole(leader, cast), issued, leader))
if "at-once" in sys.argv:
    ballots = random.binomial(registered, issued / registered, size=(draws, registered.size))
    votes = random.binomial(cast, leader / cast, size=(draws, cast.size))
    of_turnout, of_result = whole(ballots, registered), whole(votes, cast)
    drawn = numpy.stack(
        [
            numpy.stack([at.sum(1), (at * registered).sum(1), (at * ballots).sum(1), (at * votes).sum(1)], 1)
            for at in (of_turnout | of_result, of_result, of_turnout)
        ],
        1,
    )
else:
    drawn = numpy.empty((draws, 3, 4))
    for i in range(draws):
        ballots = random.binomial(registered, issued / registered)
        votes = random.binomial(cast, leader / cast)
        drawn[i] = cells(whole(ballots, registered), whole(votes, cast), ballots, votes)
print(leader.size, "stations")
for name, seen, mean, sd in zip(("either", "result", "turnout"), observed, drawn.mean(0), drawn.std(0)):
    print(name, seen, mean.round(1), sd.round(1))
