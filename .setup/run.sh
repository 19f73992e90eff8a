#!/usr/bin/env bash
# What stands behind `make build`, `make dist`, `make serve` and `make test`: each first puts
# in place what is missing.
# shellcheck source-path=SCRIPTDIR source=install.sh
. "$(dirname "${BASH_SOURCE[0]}")/install.sh"

# with_wasm COMMAND...: runs it with the compiler that can make WebAssembly.
with_wasm() { PATH=$wasm_path "$@"; }

build() {
  say "Building the page into dist/"
  with_wasm trunk build --release --offline
}

serve() {
  local port=8080
  # Asked before the build, which takes longer than reading this message.
  if (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    stop "port $port is taken." "End what runs there (see: ss -ltnp 'sport = :$port'), then run make serve again."
  fi
  set_up
  # On its own first: Trunk would go on serving nothing after a build that failed.
  build || stop "the page could not be built, above."
  say "Serving the page at http://127.0.0.1:$port (Ctrl+C stops it)"
  with_wasm exec trunk serve --release --offline --no-autoreload --address 127.0.0.1 --port "$port"
}

# Fast checks first, so that a slip is told early.
run_tests() {
  set_up test
  say "Checking the form of the code (cargo fmt)"
  cargo fmt --check || stop "the code is not formatted." "Run: cargo fmt"
  say "Looking for slips (cargo clippy)"
  cargo clippy --quiet --all-targets -- -D warnings || stop "clippy has complaints, above."
  say "Running the native tests (cargo test)"
  cargo test || stop "a native test failed, above."
  build || stop "the page could not be built, above."
  say "Weighing the first view"
  node .setup/weight.mjs || stop "a first view has become too heavy, above." \
    "What only the whole program needs belongs behind Program or Text::pages: see src/README.md."
  say "Running the browser tests in $CHROMIUM"
  node --test tests/browser/*.test.mjs || stop "a browser test failed, above."
  say "Running part of them on the one file that opens from disk"
  cargo run --quiet --bin atlas -- single dist target/atlas.html || stop "the one file could not be written, above."
  SINGLE=target/atlas.html node --test tests/browser/{compare,find,keyboard,language,link,matrix,record}.test.mjs ||
    stop "a browser test failed on the one file, above."
  say "All tests passed"
}

# Every page as a picture, and all of them on one sheet.
look() {
  set_up test
  build || stop "the page could not be built, above."
  node tests/browser/look.mjs || stop "some page is wider than its window, or could not be shown, above."
}

# wasm_example NAME OUT: an example, compiled as the product is.
wasm_example() {
  local out=tests/bench/out
  with_wasm cargo build --release --offline --target wasm32-unknown-unknown --example "$1" ||
    stop "$1 could not be compiled, above."
  with_wasm wasm-bindgen --target web --out-name "$2" --out-dir "$out" \
    "target/wasm32-unknown-unknown/release/examples/$1.wasm"
  with_wasm wasm-opt -Oz "$out/$2_bg.wasm" -o "$out/$2_bg.wasm"
}

need_peers() {
  say "Fetching the peers from npm"
  npm ci --prefix tests/bench --no-audit --no-fund --loglevel=error ||
    stop "the peers could not be fetched from npm." "Check the network and run the same command again."
}

# The engine, the reading and the search beside their peers, in one Chromium.
bench() {
  set_up test
  need_peers
  say "Compiling the engine as the product compiles it"
  wasm_example bench_engine engine
  local failed=
  node tests/bench/engine.mjs || failed=yes
  say "Compiling the search as the product compiles it"
  wasm_example bench_search search
  node tests/bench/search.mjs || failed=yes
  [ -z "$failed" ] || stop "answers differ or an aim is missed, above."
}

# The charts of this project beside those of its peers, in one Chromium.
bench_charts() {
  set_up test
  need_peers
  say "Compiling the charts as the product compiles them"
  wasm_example bench_charts charts
  say "Drawing"
  node tests/bench/charts.mjs
}

# Search beside its peers, in one Chromium.
bench_search() {
  set_up test
  need_peers
  say "Compiling the search as the product compiles it"
  wasm_example bench_search search
  node tests/bench/search.mjs
}

# The page with all that a host may want beside it. BASE_URL, where it is known,
# gives the plain pages canonical links and a sitemap.
dist() {
  set_up
  build || stop "the page could not be built, above."
  say "Writing the one file that opens from disk, headers, licences and compressed files"
  cargo run --quiet --bin atlas -- single dist dist/indsatsatlas.html || stop "the one file could not be written, above."
  node .setup/dist.mjs || stop "dist/ could not be made ready, above."
}

case "${1:-}" in
build)
  set_up
  build || stop "the page could not be built, above."
  ;;
dist) dist ;;
serve) serve ;;
test) run_tests ;;
look) look ;;
bench) bench ;;
bench-charts) bench_charts ;;
bench-search) bench_search ;;
*) stop "unknown: ${1:-nothing}" "Say build, dist, serve or test." ;;
esac
