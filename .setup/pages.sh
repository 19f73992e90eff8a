#!/usr/bin/env bash
# Trunk runs this at the end of each build: it writes the plain list of all
# interventions, which can be read without script, beside the page.
set -euo pipefail
# The command is a native one, and the path may hold a compiler chosen for
# WebAssembly alone: back to the path from before.
PATH=${ATLAS_NATIVE_PATH:-$PATH}
cargo run --quiet --bin atlas -- pages public/data "$TRUNK_STAGING_DIR/pages"
