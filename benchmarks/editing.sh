#!/usr/bin/env bash
# Measures the language server, a process as an editor starts it; as markdown.
#   benchmarks/editing.sh > benchmarks/results/editing.md
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build -c Release src/Scrutineer >&2
dotnet build -c Release benchmarks/Scrutineer.Editing.Benchmarks >&2

echo '# Language server'
echo
echo 'Measured by `benchmarks/editing.sh`, Release: `scrutineer law lsp` as a process, this checkout as its folder'
echo "($(cat rules/ua/*.rule.txt rules/ua/*/*.rule.txt rules/international/*.rule.txt rules/ge/*.rule.txt rules/template/*.rule.txt | grep -c '^rule ') rules in five folders, $(ls cases | wc -l) cases), 300 times each after ten that warm up, by the clock from the moment a message"
echo 'is written to the moment its answer is read. A change is timed until the problems of the document are told; every file that is read'
echo 'together with it, the cases that name its folder included, is judged anew before that.'
echo
echo "- machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, $(free -g | awk '/Mem:/ {print $2}') GiB"
echo "- load average before: $(cut -d' ' -f1 /proc/loadavg)"
echo "- system: $(. /etc/os-release; echo "$PRETTY_NAME"), .NET $(dotnet --list-runtimes | awk '/Microsoft.NETCore.App 10/ {v=$2} END {print v}')"
echo "- day: $(date -u +%F)"
echo '- bound: from a letter typed in a rule to its problems ≤ 50 ms'
echo
echo '| what | median, ms | 95 of 100, ms | most, ms |'
echo '| --- | --: | --: | --: |'
dotnet benchmarks/Scrutineer.Editing.Benchmarks/bin/Release/net10.0/editing-benchmark.dll src/Scrutineer/bin/Release/net10.0/scrutineer.dll .
