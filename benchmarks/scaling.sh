#!/usr/bin/env bash
# Cost of each method against size: invented votes of 10⁴ … 10⁷ stations, each size a process of its own; as markdown.
# The largest wants some 6 GiB of memory for drawing the vote.  benchmarks/scaling.sh > benchmarks/results/scaling.md
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=${SIZES:-10000 100000 1000000 10000000}
dotnet build -c Release benchmarks/Scrutineer.Benchmarks >&2
program=benchmarks/Scrutineer.Benchmarks/bin/Release/net10.0/Scrutineer.Benchmarks.dll
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT
load=$(cut -d' ' -f1 /proc/loadavg)
for size in $sizes; do dotnet "$program" scaling "$size" >> "$rows"; done
dotnet "$program" scaling-figure "$rows" benchmarks/results/scaling.svg
echo '# Cost against size'
echo
echo '![Processor time and memory a station against the number of stations, logarithmic axes](scaling.svg)'
echo
echo 'Measured by `benchmarks/scaling.sh`, Release: clean votes of the simulator, some 24 stations a commission and 1,000 a region, each size'
echo 'a process of its own. Time is processor time of all threads. Memory is the growth of the resident set at its peak over what was'
echo 'resident before the method ran, garbage not yet collected included; the first row is what the returns themselves hold (14 fields,'
echo '4 choices, names).'
echo
echo "- machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, $(free -g | awk '/Mem:/ {print $2}') GiB"
echo "- load average before: $load"
echo "- system: $(. /etc/os-release; echo "$PRETTY_NAME"), .NET $(dotnet --list-runtimes | awk '/Microsoft.NETCore.App 10/ {v=$2} END {print v}')"
echo "- day: $(date -u +%F)"
echo '- bounds: linear to 10 million stations; ≤ 100 bytes of memory a station'
echo
awk -F, '
  function grouped(n, out) { for (; length(n) > 3; n = substr(n, 1, length(n) - 3)) out = "," substr(n, length(n) - 2) out; return n out }
  !($2 in at) { at[$2] = ++n; name[n] = $2 }
  !($1 in seen) { seen[$1] = 1; size[++m] = $1 }
  { ms[$1, $2] = $3; bytes[$1, $2] = $4 }
  END {
    line = "| method |"; rule = "| --- |"
    for (s = 1; s <= m; s++) { line = line " µs a station, " grouped(size[s]) " |"; rule = rule " --: |" }
    for (s = 1; s <= m; s++) { line = line " bytes a station, " grouped(size[s]) " |"; rule = rule " --: |" }
    print line; print rule
    for (i = 1; i <= n; i++) {
      row = "| " name[i] " |"
      for (s = 1; s <= m; s++) row = row (name[i] == "returns" || ms[size[s], name[i]] == "" ? "  |" : sprintf(" %.2f |", 1000 * ms[size[s], name[i]] / size[s]))
      for (s = 1; s <= m; s++) row = row (bytes[size[s], name[i]] == "" ? "  |" : sprintf(" %.0f |", bytes[size[s], name[i]]))
      print row
    }
  }' "$rows"
