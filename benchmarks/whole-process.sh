#!/usr/bin/env bash
# Times whole commands, start-up and JIT included: median, least and most of RUNS (default 7) after one warm-up; as markdown.
# Needs GNU time and the real returns:  benchmarks/whole-process.sh ../shared/data/returns > benchmarks/results/whole-process.md
set -euo pipefail
cd "$(dirname "$0")/.."
returns=${1:?folder with ru-2024.csv.zip}
runs=${RUNS:-7}
command -v /usr/bin/time >/dev/null || { echo 'GNU time is needed (Debian: apt-get install time)' >&2; exit 1; }
dotnet build -c Release src/Scrutineer >&2
program=src/Scrutineer/bin/Release/net10.0/scrutineer
out=$(mktemp -d)
dotnet publish -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/publish.lock.json \
  -o "$out/published" src/Scrutineer >&2
trap 'rm -rf "$out"' EXIT

measure() {
  local bound=$1 name=$2; shift 2
  "$@" >/dev/null 2>&1 || true
  for _ in $(seq "$runs"); do
    /usr/bin/time -f '%e %U %S %M' -o "$out/time" "$@" >/dev/null 2>&1 || true
    grep -v '^Command' "$out/time"
  done | sort -n | awk -v name="$name" -v bound="$bound" '
    { wall[NR] = $1; cpu[NR] = $2 + $3; if ($4 > rss) rss = $4 }
    END { m = int((NR + 1) / 2); sub(/^\*published:\* /, "", name) && mark = "*published:* "; printf "| %s`%s` | %.2f | %.2f – %.2f | %.2f | %.0f | %s |\n", mark, name, wall[m], wall[1], wall[NR], cpu[m], rss / 1024, bound }'
}

# A bundle of the worked case with its numbers, and with PDFs where there is a Chromium.
publish() {
  local case=cases/ru-president-2024 meeting=cases/ru-president-2024/meetings/2024-05-08.yaml key
  echo 'a passphrase for this measure alone' > "$out/passphrase"
  key=$("$program" key new measure.example/log --out "$out/key" --passphrase-file "$out/passphrase")
  printf 'log %s\npublisher %s\nquorum none\n' "$key" "$key" > "$out/policy"
  "$program" log init "$out/log"
  "$program" act draft "$case" --kind statement --returns "$returns/ru-2024.csv.zip" --out "$out/draft.json"
  "$program" act adopt "$out/draft.json" --case "$case" --returns "$returns/ru-2024.csv.zip" --meeting "$meeting" --number 1 --out "$out/act.json"
  "$program" publish "$out/act.json" --case "$case" --returns "$returns/ru-2024.csv.zip" --meeting "$meeting" --log "$out/log" \
    --key "$out/key" --passphrase-file "$out/passphrase" --out "$out/statement.zip"
} >&2
publish

echo '# Whole commands'
echo
echo "Measured by \`benchmarks/whole-process.sh\`, $runs runs after one warm-up, Release. The statement carries numbers and two PDFs."
echo 'Rows marked *published* run the program that `dotnet publish` compiles ahead (ReadyToRun, as in docs/PUBLISHING.md); the others compile as they run.'
echo
echo "- machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, $(free -g | awk '/Mem:/ {print $2}') GiB"
echo "- system: $(. /etc/os-release; echo "$PRETTY_NAME"), .NET $(dotnet --list-runtimes | awk '/Microsoft.NETCore.App 10/ {v=$2} END {print v}')"
echo "- day: $(date -u +%F)"
echo
echo '| command | wall s, median | wall s, least – most | cpu s, median | peak memory MB | bound |'
echo '| --- | --: | --: | --: | --: | --- |'
measure '≤ 1.5 s, ≤ 400 MB' 'forensics ru-2024.csv.zip --json' "$program" forensics "$returns/ru-2024.csv.zip" --json
measure '' 'returns check ru-2024.csv.zip' "$program" returns check "$returns/ru-2024.csv.zip"
measure '≤ 4 s' 'assess cases/ru-president-2024' "$program" assess cases/ru-president-2024 --returns "$returns/ru-2024.csv.zip" --out "$out/real"
measure '≤ 4 s' 'assess cases/simulated' "$program" assess cases/simulated --out "$out/simulated"
measure '≤ 1 s' 'verify statement.zip' "$program" verify "$out/statement.zip" --policy "$out/policy"
measure '' 'verify statement.zip --returns ru-2024.csv.zip' "$program" verify "$out/statement.zip" --policy "$out/policy" --returns "$returns/ru-2024.csv.zip"
measure '' '--help' "$program" --help
program=$out/published/scrutineer
measure '≤ 1.5 s' '*published:* forensics ru-2024.csv.zip --json' "$program" forensics "$returns/ru-2024.csv.zip" --json
measure '≤ 4 s' '*published:* assess cases/ru-president-2024' "$program" assess cases/ru-president-2024 --returns "$returns/ru-2024.csv.zip" --out "$out/real"
measure '≤ 1 s' '*published:* verify statement.zip' "$program" verify "$out/statement.zip" --policy "$out/policy"
runs=1
measure '≤ 60 s' 'forensics ru-2024.csv.zip --method mixture' "$program" forensics "$returns/ru-2024.csv.zip" --method mixture
