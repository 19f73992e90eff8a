# What the scripts in this folder share: where the tools lie and which versions,
# how a step is announced, how a script stops. Sourced, never run.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n==> %s\n' "$*"; }

# Stops with what happened and what to do about it, one line each.
stop() {
  printf '\nStopped: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

tools=$PWD/.tools
trunk_version=0.22.1
binaryen_version=132.0.0
acorn_version=8.19.0
# The tool and the crate must be of exactly one version, so the lock file decides.
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)
rust_version=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)

# A tool's folder carries its version: that it is there is the whole check.
trunk_dir=$tools/trunk-$trunk_version
bindgen_dir=$tools/wasm-bindgen-$bindgen_version
binaryen_dir=$tools/binaryen-$binaryen_version
acorn_dir=$tools/acorn-$acorn_version
debian_dir=$tools/debian-rust

# The hook that Trunk runs wants the path as it was: see pages.sh.
export ATLAS_NATIVE_PATH=$PATH
# Where the hook finds the reader of scripts: see slim.mjs.
export ATLAS_ACORN=$acorn_dir
export PATH=$trunk_dir/bin:$bindgen_dir/bin:$binaryen_dir/node_modules/.bin:$PATH
