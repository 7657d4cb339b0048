#!/bin/sh
# icons.sh WORK: renders all icons in two processes; see icons.mjs for why a run is repeated after a crash.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
render() {
  tries=0
  until node "$here/icons.mjs" "$PWD" "$1" 2 >>"icons.$1.log" 2>&1; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ]; then echo "icons.mjs fails: see icons.$1.log" >&2; return 1; fi
  done
}
render 0 & first=$!
render 1
wait "$first"
