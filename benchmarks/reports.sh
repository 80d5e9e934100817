#!/bin/sh
# Seals, seals as the Desk does, and opens 1 GiB in one thread, without a disk.
set -eu
cd "$(dirname "$0")/.."
dotnet build -c Release benchmarks/Scrutineer.Reports.Benchmarks >/dev/null
echo '| measure | size | rate | elapsed | memory |'
echo '| --- | --- | --- | --- | --- |'
for measure in seal file open; do
    dotnet benchmarks/Scrutineer.Reports.Benchmarks/bin/Release/net10.0/reports-benchmark.dll "$measure" 1024
done
