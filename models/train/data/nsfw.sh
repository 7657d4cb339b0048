#!/bin/sh
# nsfw.sh WORK [-count N] [-near N]: makes the training pictures of the safety check, WORK/nsfw/pictures.u8 and
# index.jsonl; functions/internal/nsfwshapes/generate says what is in them. None of them, and no word, is kept in the
# repository: the words are the npm package naughty-words' (CC-BY-4.0), the fonts @expo-google-fonts' (OFL-1.1,
# Apache-2.0), both pinned in nsfw/package.json and installed in WORK/nsfw-sources.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$1" && pwd)
shift
mkdir -p "$work/nsfw-sources"
cp "$here/nsfw/package.json" "$work/nsfw-sources/"
(cd "$work/nsfw-sources" && npm install --no-audit --no-fund --no-package-lock --ignore-scripts)
cd "$here/../../.."
exec go run ./functions/internal/nsfwshapes/generate -writing "$work/nsfw-sources/node_modules" -out "$work/nsfw" "$@"
