#!/usr/bin/env bash
# Fuzzes every parser of outside data: all Fuzz functions that there are share the time, 300 seconds or the first argument.
set -uo pipefail
cd "$(dirname "$0")/.."
export ONNXRUNTIME_LIBRARY="${ONNXRUNTIME_LIBRARY:-$PWD/bin/libonnxruntime.so.1}"
seconds=${1:-300}

# `go test -list` names a package's functions, and then the package.
list=$(go test -list '^Fuzz' ./... 2>&1) || { echo "$list"; exit 1; }
targets=$(awk '/^Fuzz/ { names[n++] = $1 } /^ok/ { for (i = 0; i < n; i++) print $2, names[i]; n = 0 }' <<<"$list")
count=$(wc -l <<<"$targets")
share=$((seconds / count > 0 ? seconds / count : 1))
echo "$count targets, $share s each"

# Go would spend up to a minute on making one interesting input shorter, which is all the time that a target has.
status=0
while read -r package name; do
  if out=$(go test -run '^$' -fuzz "^$name\$" -fuzztime "${share}s" -fuzzminimizetime 10x "$package" 2>&1); then
    printf '  %-60s %s\n' "$name" "$(awk '/execs:/ { for (i = 1; i <= NF; i++) if ($i == "execs:") n = $(i + 1) } END { print n, "inputs" }' <<<"$out")"
  else
    printf '  %s FAILED; the input is kept in testdata/fuzz of its package\n%s\n' "$name" "$out"
    status=1
  fi
done <<<"$targets"
exit $status
