#!/usr/bin/env bash
# Times programs and the published Monte Carlo alternately in one run: what other work slows, it slows alike. Prints medians and ratios, as markdown.
#   benchmarks/side-by-side.sh ../shared/data/returns/ru-2024.csv.zip NOW [BEFORE]
# NOW and BEFORE are built executables; the Monte Carlo runs where Debian's python3-numpy and python3-pandas are installed.
set -euo pipefail
cd "$(dirname "$0")/.."
file=${1:?the returns} now=${2:?an executable} before=${3:-}
runs=${RUNS:-9}
command -v /usr/bin/time >/dev/null || { echo 'GNU time is needed (Debian: apt-get install time)' >&2; exit 1; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
once() { /usr/bin/time -a -o "$out/$1" -f '%e %U %S %M' "${@:2}" >/dev/null 2>&1 || true; }
median() { awk -v c="$2" '{ print c == 1 ? $1 : c == 2 ? $2 + $3 : $4 / 1024 }' "$out/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
names=() titles=()
add() { names+=("$1"); titles+=("$2"); }
[ -z "$before" ] || add before 'before: `forensics --json`'
add all 'now: `forensics --json`'
add integers 'now: `forensics --method integer-percentages --json`'
for _ in $(seq 0 "$runs"); do
  [ -z "$before" ] || once before "$before" forensics "$file" --json
  once all "$now" forensics "$file" --json
  once integers "$now" forensics "$file" --method integer-percentages --json
done
for name in "${names[@]}"; do sed -i 1d "$out/$name"; done
if /usr/bin/python3 -c 'import numpy, pandas' 2>/dev/null; then
  add draws 'Monte Carlo in NumPy, 1,000 draws, one at a time'
  add arrays 'Monte Carlo in NumPy, 1,000 draws, all at once'
  once draws /usr/bin/python3 benchmarks/published_monte_carlo.py "$file" 1000
  once arrays /usr/bin/python3 benchmarks/published_monte_carlo.py "$file" 1000 at-once
fi
echo "Load before: $(cut -d' ' -f1 /proc/loadavg); day: $(date -u +%F); $runs runs of ours after one warm-up, alternately; one of the Monte Carlo."
echo
echo '| program | wall s | processor s | peak MB | wall ÷ ours, all methods | wall ÷ ours, integer percentages |'
echo '| --- | --: | --: | --: | --: | --: |'
for i in "${!names[@]}"; do
  n=${names[$i]}
  awk -v t="${titles[$i]}" -v w="$(median "$n" 1)" -v c="$(median "$n" 2)" -v m="$(median "$n" 3)" -v a="$(median all 1)" -v o="$(median integers 1)" \
    'BEGIN { printf "| %s | %.2f | %.2f | %.0f | %.2f | %.2f |\n", t, w, c, m, w / a, w / o }'
done
