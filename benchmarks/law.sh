#!/usr/bin/env bash
# Measures the rule engine, a process a size; as markdown.
#   benchmarks/law.sh > benchmarks/results/law.md
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build -c Release benchmarks/Scrutineer.Law.Benchmarks >&2
program=benchmarks/Scrutineer.Law.Benchmarks/bin/Release/net10.0/law-benchmark

echo '# Rule engine'
echo
echo 'Measured by `benchmarks/law.sh`, Release, each row a process of its own: is vote V null in territory T, for each of both, with the'
echo 'proof of each that is established written out and kept. Territories have one or two intervals of occupation of their own.'
echo 'Seconds by the clock, in brackets of processor time: with a load average far above the number of cores the clock'
echo 'holds the wait for a core as well. Memory is the peak of the resident set, register and all proofs included.'
echo
echo "- machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, $(free -g | awk '/Mem:/ {print $2}') GiB"
echo "- load average before: $(cut -d' ' -f1 /proc/loadavg)"
echo "- system: $(. /etc/os-release; echo "$PRETTY_NAME"), .NET $(dotnet --list-runtimes | awk '/Microsoft.NETCore.App 10/ {v=$2} END {print v}')"
echo "- day: $(date -u +%F)"
echo '- bounds: 360,000 questions with their proofs in ≤ 3 s and ≤ 1 GB (954 MiB) on 2 cores, linear in facts'
echo
echo '| territories × votes | facts | questions | established | nodes of proofs | checking the register | answering | writing proofs | answering and writing | peak memory |'
echo '| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |'
for territories in 3750 7500 15000 30000; do
  "$program" "$territories" 12
done

echo
echo '## Shipped rules'
echo
echo 'All answers to the four conclusions under `rules/ua` and `rules/international`, over an invented register (territories in regions; votes by'
echo 'a foreign body; a third of the territories of unknown occupation), undecided answers included; then a thousand proofs drawn at'
echo 'a fixed step, each written out and each checked: mean milliseconds of the processor, in brackets by the clock what 99 of 100 stay below, and the slowest. Bounds at 30,000 × 12: ≤ 10 s, ≤ 1.5 GB,'
echo 'growing linearly; a proof ≤ 5 ms, its check ≤ 1 ms.'
echo
echo '| territories × votes | facts | answers | established | unknown | seconds (of processor) | peak memory | writing a proof, ms | checking it, ms |'
echo '| --: | --: | --: | --: | --: | --: | --: | --: | --: |'
for territories in 375 750 1500 3000 10000 30000; do
  "$program" "$territories" 12 shipped
done
