//! Each door under damaged input for as long as is asked: `make fuzz`, or
//! `cargo run --example fuzz -- SECONDS [DOOR…]`. Stops at the first panic, at an
//! input that takes a second, and where memory grows past a gigabyte; keeps that
//! input in `tests/fuzz/found/`. Inputs that something new came of are kept and
//! damaged further; the smallest of them stand in `tests/fuzz/seeds/`.

#![allow(clippy::disallowed_methods, reason = "it goes on for as long as is asked, by the clock")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

mod doors;
mod mutate;

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use mutate::{Random, damaged};

/// Longest that one input may take.
const SLOW: Duration = Duration::from_secs(1);
/// Most memory that the program may ever have had, kB.
const MOST: u64 = 1_000_000;
/// How many inputs are kept for a door, and the longest of them in bytes.
const KEPT: (usize, usize) = (40, 4_000);

fn folder(name: &str, door: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz").join(name).join(door)
}

fn stop(door: &str, input: &[u8], why: &str) -> ! {
    let folder = folder("found", door);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{}.bin", input.len()));
    fs::write(&path, input).unwrap();
    eprintln!("{door}: {why}: {}", path.display());
    std::process::exit(1);
}

/// The most memory the program has had, kB; 0 where the system doesn't say.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// How long this thread has had a processor: a busy machine makes nothing slow.
fn busy() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let first = told.split(' ').next().and_then(|first| first.parse().ok());
    Duration::from_nanos(first.unwrap_or(0))
}

fn seeds(door: &str) -> Vec<Vec<u8>> {
    let kept = fs::read_dir(folder("seeds", door)).into_iter().flatten();
    let kept = kept.filter_map(|entry| fs::read(entry.ok()?.path()).ok());
    doors::first(door).into_iter().chain(kept).collect()
}

fn main() {
    let mut asked = std::env::args().skip(1);
    let seconds: u64 = asked.next().and_then(|one| one.parse().ok()).unwrap_or(600);
    let wanted: Vec<String> = asked.collect();
    for (name, door) in doors::DOORS {
        if !wanted.is_empty() && !wanted.iter().any(|one| one == name) {
            continue;
        }
        let mut pool = seeds(name);
        let (mut random, mut seen) = (Random::new(seconds ^ name.len() as u64), BTreeSet::new());
        let (begun, mut tried, mut slowest) = (Instant::now(), 0_u64, Duration::ZERO);
        let mut fresh: Vec<Vec<u8>> = Vec::new();
        while begun.elapsed() < Duration::from_secs(seconds) {
            let input = damaged(&pool, &mut random);
            let at = busy();
            let Ok(sign) = catch_unwind(AssertUnwindSafe(|| door(&input))) else {
                stop(name, &input, "panic")
            };
            let took = busy().saturating_sub(at);
            slowest = slowest.max(took);
            if took > SLOW {
                stop(name, &input, "slow");
            }
            tried += 1;
            if tried % 256 == 0 && peak() > MOST {
                stop(name, &input, "memory");
            }
            if seen.insert(sign) && pool.len() < 4_000 {
                fresh.push(input.clone());
                pool.push(input);
            }
        }
        fresh.sort_by_key(Vec::len);
        let kept = fresh.iter().filter(|input| input.len() <= KEPT.1).take(KEPT.0);
        let folder = folder("seeds", name);
        fs::create_dir_all(&folder).unwrap();
        for (at, input) in kept.enumerate() {
            fs::write(folder.join(format!("{at:02}.bin")), input).unwrap();
        }
        println!(
            "{name}: {tried} inputs in {seconds} s, {} outcomes, slowest {} ms, peak {} MB",
            seen.len(),
            slowest.as_millis(),
            peak() / 1000
        );
    }
}
