//! Every door a little while: the kept inputs, and some that chance makes of
//! them. `make fuzz` goes on for longer.

use std::fs;
use std::path::Path;

#[path = "../fuzz/doors.rs"]
mod doors;
#[path = "../fuzz/mutate.rs"]
mod mutate;

/// How many inputs chance makes for a door.
const TRIED: usize = 300;

#[test]
fn no_door_gives_way_to_kept_or_damaged_inputs() {
    for (name, door) in doors::DOORS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(name);
        let mut paths: Vec<_> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        assert!(!paths.is_empty(), "{name} has no kept inputs");
        let kept = paths.iter().map(|path| fs::read(path).unwrap());
        let pool: Vec<Vec<u8>> = doors::first(name).into_iter().chain(kept).collect();
        let mut outcomes: Vec<u64> = pool.iter().map(|input| door(input)).collect();
        let mut random = mutate::Random::new(1);
        for _ in 0..TRIED {
            outcomes.push(door(&mutate::damaged(&pool, &mut random)));
        }
        outcomes.sort_unstable();
        outcomes.dedup();
        assert!(outcomes.len() > 5, "{name}: only {} outcomes", outcomes.len());
    }
}
