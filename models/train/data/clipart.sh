#!/bin/sh
# clipart.sh WORK: renders the Open Clip Art Library, as Debian packs it (public domain), as part 100 of WORK/icons.
# Needs a Debian whose package sources know this version. A run is repeated after a crash, as in icons.sh.
set -eu
version=1:0.18+dfsg-19
sha256=989712d90d57dfa3230049f553bb43b76c30ee4d4b8c5f6e106e33f7db5cbdc5
part=100 # beyond the icons' parts: rows that are already counted on stay where they are
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
if [ ! -d openclipart/usr ]; then
  mkdir -p openclipart
  (cd openclipart && apt-get download "openclipart-svg=$version")
  echo "$sha256  $(echo openclipart/openclipart-svg_*.deb)" | sha256sum -c
  rm -rf openclipart/unpacked
  dpkg-deb -x openclipart/openclipart-svg_*.deb openclipart/unpacked
  mv openclipart/unpacked/usr openclipart/
fi
tries=0
until node "$here/clipart.mjs" openclipart/usr/share/openclipart/svg icons "$part" >>clipart.log 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" -gt 50 ]; then echo "clipart.mjs fails: see clipart.log" >&2; exit 1; fi
done
tail -n 1 clipart.log
