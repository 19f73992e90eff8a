#!/usr/bin/env bash
# Puts in place what the project needs and the machine lacks, in .tools/ where
# that is possible. What is there already is left alone; after an interruption
# the next run goes on from where this one came to.
#   .setup/install.sh build   what it takes to build and serve the page
#   .setup/install.sh test    that, and what the tests need
# shellcheck source-path=SCRIPTDIR source=lib.sh disable=SC2034
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

again="Check the network and run the same command again: it goes on from where it stopped."

# at_least 1.95 1.100.2: is the second version the first one or later?
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

version_of() { "$1" --version | cut -d' ' -f2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    stop "this needs root, and there is no sudo: $*" "Run that command as root, then this one again."
  fi
}

apt_updated=
apt_update() {
  [ -z "$apt_updated" ] || return 0
  as_root apt-get update -qq || stop "Debian's package lists could not be fetched." "$again"
  apt_updated=yes
}

# debian_packages WHAT-FOR PACKAGE...
debian_packages() {
  local what=$1
  shift
  have apt-get || stop "$what: missing, and this is no Debian where apt-get could install it." \
    "Install it in your system's way (Debian calls it: $*), then run this again."
  say "Installing $what with apt-get: $*"
  apt_update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" ||
    stop "apt-get could not install: $*" "$again"
}

need_rust() {
  { have cargo && have rustc; } || stop "there is no Rust here." \
    "Install it from https://rustup.rs (or, on Debian 12: apt-get install rustc-web cargo-web rustfmt-web)."
  local found
  found=$(version_of rustc)
  at_least "$rust_version" "$found" || stop "Rust $found is too old: $rust_version or newer is needed." \
    "Run: rustup update stable (or, on Debian 12: apt-get install rustc-web cargo-web rustfmt-web)."
}

need_c_compiler() { have cc || debian_packages "a C compiler (Rust links with it)" gcc libc6-dev; }

need_node() {
  { have node && have npm; } || stop "node or npm is missing." \
    "Install Node 20 or newer with npm: https://nodejs.org, or your system's packages."
  at_least 20 "$(node --version | tr -d v)" || stop "Node $(node --version) is too old: 20 or newer is needed." \
    "Install a newer one: https://nodejs.org."
}

# --- Rust's standard library for WebAssembly ---------------------------------

# The surest test is the thing itself: it also notices a missing linker, and a
# library that an upgraded compiler can't read any more.
makes_wasm() {
  local out
  out=$(mktemp -d)
  local made=1
  if echo 'fn main() {}' |
    "$1" --target wasm32-unknown-unknown --edition 2024 -o "$out/a.wasm" - >/dev/null 2>&1; then made=0; fi
  rm -rf "$out"
  return $made
}

# Sets wasm_path: the PATH for the WebAssembly build. It differs where that needs
# another compiler; everything native keeps the one that was found first.
need_wasm_std() {
  wasm_path=$PATH
  if makes_wasm rustc; then return; fi
  if debian_makes_wasm; then
    use_debian
    return
  fi
  if have rustup; then
    say "Adding Rust's WebAssembly target with rustup"
    if rustup target add wasm32-unknown-unknown && makes_wasm rustc; then return; fi
    echo "rustup could not add it."
  fi
  have apt-get || stop "Rust's WebAssembly target could not be had (rustup target add wasm32-unknown-unknown)." "$again"
  build_wasm_std
}

debian_makes_wasm() { makes_wasm /usr/bin/rustc && at_least "$rust_version" "$(version_of /usr/bin/rustc)"; }

# A folder of its own, because /usr/bin first on the PATH would bring more than
# these two.
use_debian() {
  mkdir -p "$debian_dir"
  ln -sf /usr/bin/cargo /usr/bin/rustc "$debian_dir/"
  wasm_path=$debian_dir:$PATH
}

# Debian ships a recent compiler (for its browsers) with its sources. The
# library is built from those once and laid where that compiler looks for it.
build_wasm_std() {
  debian_packages "Debian's Rust, which can build that target" rustc-web cargo-web rust-web-src rust-web-llvm
  local found llvm
  found=$(version_of /usr/bin/rustc)
  at_least "$rust_version" "$found" || stop "Debian's Rust $found is too old: $rust_version or newer is needed." \
    "Where rustup works: rustup target add wasm32-unknown-unknown."
  # The linker must know the compiler's LLVM: its package carries that number.
  llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  debian_packages "the linker for WebAssembly" "lld-$llvm"

  say "Building Rust's standard library for WebAssembly from Debian's sources (about 2 minutes)"
  local crate=$tools/wasm-std lib=/usr/lib/rustlib/wasm32-unknown-unknown/lib
  mkdir -p "$crate/src"
  printf '[package]\nname = "scratch"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$crate/Cargo.toml"
  echo 'fn main() {}' >"$crate/src/main.rs"
  # Without the bitcode, link-time optimisation of the page would fail.
  use_debian
  (cd "$crate" && env CARGO_TARGET_DIR=target PATH="$wasm_path" \
    RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
    cargo build --release -Z build-std=std,panic_abort --target wasm32-unknown-unknown) ||
    stop "the standard library for WebAssembly could not be built." "$again"
  as_root rm -rf "$lib" "$lib.new"
  as_root mkdir -p "$lib.new"
  as_root cp "$crate"/target/wasm32-unknown-unknown/release/deps/lib*.rlib "$lib.new/"
  as_root rm -f "$lib.new"/libscratch-*
  as_root mv "$lib.new" "$lib"
  makes_wasm /usr/bin/rustc || stop "Debian's Rust still can't make WebAssembly." \
    "Where rustup works: rustup target add wasm32-unknown-unknown."
  # Cargo doesn't notice that the library beneath its results was replaced.
  rm -rf "$crate" "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown"
}

# --- The tools ----------------------------------------------------------------

# cargo_tool FOLDER CRATE VERSION [OPTION...]: compiles a tool into a temporary
# place and moves it to FOLDER when it is whole. Half-done work stays in
# .tools/compile for the next run. The profile trades the tools' speed, which
# hardly shows, for a build in a third of the time.
cargo_tool() {
  local folder=$1 crate=$2 version=$3
  shift 3
  rm -rf "$tools/new"
  env CARGO_TARGET_DIR="$tools/compile" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_STRIP=true \
    cargo install "$crate" --version "=$version" --root "$tools/new" "$@" || return 1
  mv "$tools/new" "$folder"
}

need_trunk() {
  [ ! -x "$trunk_dir/bin/trunk" ] || return 0
  [ "$(trunk --version 2>/dev/null)" != "trunk $trunk_version" ] || return 0
  say "Compiling Trunk $trunk_version, which bundles the page (once, 5 to 10 minutes on 2 cores)"
  # It asks for a newer Rust than it needs.
  cargo_tool "$trunk_dir" trunk "$trunk_version" --locked --ignore-rust-version ||
    stop "Trunk could not be installed." "$again"
}

need_bindgen() {
  [ ! -x "$bindgen_dir/bin/wasm-bindgen" ] || return 0
  [ "$(wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $bindgen_version" ] || return 0
  say "Compiling wasm-bindgen $bindgen_version, which joins WebAssembly to the page (once, about 2 minutes)"
  # Its lock file can name a version that a registry doesn't hold.
  cargo_tool "$bindgen_dir" wasm-bindgen-cli "$bindgen_version" --locked ||
    cargo_tool "$bindgen_dir" wasm-bindgen-cli "$bindgen_version" ||
    stop "wasm-bindgen could not be installed." "$again"
}

# npm_tool FOLDER PACKAGE@VERSION WHAT: a package with all of its own in a folder.
npm_tool() {
  rm -rf "$tools/new"
  mkdir -p "$tools/new"
  npm install --prefix "$tools/new" --no-save --no-audit --no-fund --loglevel=error "$2" ||
    stop "$3 could not be fetched from npm." "$again"
  mv "$tools/new" "$1"
}

need_wasm_opt() {
  [ ! -x "$binaryen_dir/node_modules/.bin/wasm-opt" ] || return 0
  case $(wasm-opt --version 2>/dev/null) in
  "wasm-opt version ${binaryen_version%%.*}"*) if have wasm-metadce; then return; fi ;;
  esac
  say "Fetching wasm-opt $binaryen_version, which makes the WebAssembly smaller"
  npm_tool "$binaryen_dir" "binaryen@$binaryen_version" wasm-opt
}

need_acorn() {
  [ ! -d "$acorn_dir" ] || return 0
  say "Fetching acorn $acorn_version, which reads the programs' scripts to make them smaller"
  npm_tool "$acorn_dir" "acorn@$acorn_version" acorn
}

# Trunk builds without the network, so the crates must be there before.
need_crates() {
  cargo fetch --quiet --offline >/dev/null 2>&1 || {
    say "Fetching the crates that Cargo.lock names"
    cargo fetch || stop "the crates could not be fetched from crates.io." "$again"
  }
}

# --- What only the tests need ---------------------------------------------------

need_checkers() {
  local part
  for part in fmt clippy; do
    if cargo "$part" --version >/dev/null 2>&1; then continue; fi
    have rustup || stop "cargo $part is missing." \
      "Debian packages the first as rustfmt-web and has no clippy for this Rust: install Rust from https://rustup.rs."
    say "Adding cargo $part with rustup"
    rustup component add "${part/#fmt/rustfmt}" || stop "cargo $part could not be added." "$again"
  done
}

need_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then return; fi
  local name
  for name in chromium chromium-browser google-chrome; do
    if have "$name"; then break; fi
    name=
  done
  if [ -z "$name" ]; then
    debian_packages "Chromium for the browser tests" chromium
    name=chromium
  fi
  CHROMIUM=$(command -v "$name")
  export CHROMIUM
}

need_test_packages() {
  local folder=tests/browser
  # The copy of the lock file is laid last: it says that all of it is there.
  if cmp -s "$folder/package-lock.json" "$folder/node_modules/.whole"; then return; fi
  say "Fetching the browser tests' packages from npm"
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) ||
    stop "the browser tests' packages could not be fetched from npm." "$again"
  cp "$folder/package-lock.json" "$folder/node_modules/.whole"
}

# --- All of it ------------------------------------------------------------------

# set_up [test]
set_up() {
  mkdir -p "$tools"
  # Two runs at once would build the same things into the same places.
  if have flock; then
    exec 9>"$tools/lock"
    flock -n 9 || { say "Waiting for another set-up to finish" && flock 9; }
  fi
  need_rust
  need_c_compiler
  need_node
  need_wasm_std
  need_trunk
  need_bindgen
  rm -rf "$tools/compile"
  need_wasm_opt
  need_acorn
  need_crates
  if [ "${1:-}" = test ]; then
    need_checkers
    need_chromium
    need_test_packages
  fi
  if have flock; then exec 9>&-; fi
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  case "${1:-build}" in
  build) set_up ;;
  test) set_up test ;;
  *) stop "unknown: $1" "Say build or test." ;;
  esac
  say "Everything is in place"
fi
