#!/usr/bin/env bash
# Measures the transparency log on this disk, a process a measure; as markdown. ENTRIES is a million unless told.
#   benchmarks/transparency.sh [FOLDER ON THE DISK TO MEASURE] > benchmarks/results/transparency.md
set -euo pipefail
cd "$(dirname "$0")/.."
entries=${ENTRIES:-1000000}
disk=${1:-.}
dotnet build -c Release benchmarks/Scrutineer.Transparency.Benchmarks >&2
program=benchmarks/Scrutineer.Transparency.Benchmarks/bin/Release/net10.0/transparency-benchmark
log=$(mktemp -d "$disk/scrutineer-benchmark-XXXXXX")
trap 'rm -rf "$log"' EXIT

echo '# Transparency log'
echo
echo 'Measured by `benchmarks/transparency.sh`, Release, each row a process of its own. An append is timed until its flush'
echo 'to disk has returned. Times are of one batch, one entry or one proof, by the clock: with a load average far above the'
echo 'number of cores they hold the wait for a core as well, so proofs give their processor time beside. Memory is the peak'
echo 'of the resident set.'
echo
echo "- machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, $(free -g | awk '/Mem:/ {print $2}') GiB"
echo "- disk: $(df --output=fstype "$log" | tail -1), load average before: $(cut -d' ' -f1 /proc/loadavg)"
echo "- system: $(. /etc/os-release; echo "$PRETTY_NAME"), .NET $(dotnet --list-runtimes | awk '/Microsoft.NETCore.App 10/ {v=$2} END {print v}')"
echo "- day: $(date -u +%F)"
echo '- bounds: append ≥ 3,000 entries/s batched with p99 ≤ 100 ms; a proof ≤ 5 ms; memory ≤ 200 MB at 10⁶ entries'
echo
echo '| what | figure | median ms | p99 ms | most ms | peak memory MB |'
echo '| --- | --: | --: | --: | --: | --: |'
"$program" append "$log/batches" "$entries"
"$program" single "$log/single" "$((entries / 100))"
"$program" queue "$log/queue" "$((entries / 10))"
"$program" prove "$log/batches"
"$program" read "$log/batches"
"$program" fsck "$log/batches"
