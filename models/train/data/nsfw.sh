#!/bin/sh
# nsfw.sh WORK: draws the training pictures of the safety check into WORK/nsfw: pictures.u8 and index.jsonl, as
# functions/internal/nsfwshapes/generate describes them. None of them is kept in the repository.
set -eu
work=$(cd "$1" && pwd)
cd "$(dirname "$0")/../../.."
shift 1
exec go run ./functions/internal/nsfwshapes/generate -out "$work/nsfw" "$@"
