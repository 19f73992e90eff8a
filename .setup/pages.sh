#!/usr/bin/env bash
# Trunk runs this at the end of each build: it writes the plain pages, which can
# be read without script, beside the page, and tells the page the integrity of
# the script that it hands out to others.
set -euo pipefail
node .setup/slim.mjs "$TRUNK_STAGING_DIR"
# The command is a native one, and the path may hold a compiler chosen for
# WebAssembly alone: back to the path from before.
PATH=${ATLAS_NATIVE_PATH:-$PATH}
cargo run --quiet --bin atlas -- pages ${BASE_URL:+--base-url "$BASE_URL"} public/data "$TRUNK_STAGING_DIR/pages"
# The format, for the editors of those who keep the catalogue.
cargo run --quiet --bin atlas -- schema public/data/interventions.json >"$TRUNK_STAGING_DIR/data/schema.json"
# What a first view needs comes with the light programs; all of it is the catalogue's
# and the program's own work over again, so a host that has none of it loses only
# speed.
for first in list matrix counts figures; do
  cargo run --quiet --bin atlas -- $first public/data/interventions.json >"$TRUNK_STAGING_DIR/data/$first.json"
done
cargo run --quiet --bin atlas -- asked public/data/recommendations.json >"$TRUNK_STAGING_DIR/data/asked.json"
cargo run --quiet --bin atlas -- steps public/data/policy.json >"$TRUNK_STAGING_DIR/data/steps.json"
cargo run --quiet --bin atlas -- records public/data/interventions.json "$TRUNK_STAGING_DIR/data/records"
# What is for those who read the script.
sed -i -e '/^ *\/\//d' -e 's/^ *//' "$TRUNK_STAGING_DIR/boot.js"
integrity=sha384-$(node -p 'require("node:crypto").createHash("sha384").update(require("node:fs").readFileSync(process.argv[1])).digest("base64")' \
  "$TRUNK_STAGING_DIR/embed.js")
sed -i \
  -e "s|data-integrity\(=\"\"\)\?\([ >]\)|data-integrity=\"$integrity\"\2|" "$TRUNK_STAGING_DIR/index.html"
