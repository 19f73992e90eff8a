//! The engine and the reading as the bench drives them, compiled to WebAssembly
//! with the product's own profile. Synthetic data only.

#[cfg(target_arch = "wasm32")]
#[path = "engine_wasm.rs"]
mod engine;

fn main() {}
