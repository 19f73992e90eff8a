//! How many rows two sets share: the innermost loop of every answer. What
//! bounds it is memory, since each code's set is passed over once.

use super::index::RowSet;

/// How many rows stand in both sets, sixteen bytes of each at a time.
#[cfg(target_arch = "wasm32")]
pub(super) fn shared(a: &RowSet, b: &RowSet) -> usize {
    use std::arch::wasm32::{
        i8x16_add, i8x16_popcnt, i32x4_add, i32x4_extract_lane, u16x8_extadd_pairwise_u8x16,
        u32x4_extadd_pairwise_u16x8, u64x2_splat, v128, v128_and,
    };
    // A byte counts to 255, and each block adds at most 8 to it.
    const AT_ONCE: usize = 31;
    // So few words are counted before blocks are made of them.
    const FEW: usize = 12;
    if a.as_slice().len() <= FEW {
        let mut count = 0;
        for (a, b) in a.as_slice().iter().zip(b.as_slice()) {
            count += (a & b).count_ones();
        }
        return count as usize;
    }
    let (before_a, blocks_a, rest_a) = bytemuck::pod_align_to::<usize, v128>(a.as_slice());
    let (before_b, blocks_b, rest_b) = bytemuck::pod_align_to::<usize, v128>(b.as_slice());
    if a.as_slice().len() != b.as_slice().len() || !before_a.is_empty() || !before_b.is_empty() {
        return a.intersection_count(b);
    }
    let mut sums = u64x2_splat(0);
    for (run_a, run_b) in blocks_a.chunks(AT_ONCE).zip(blocks_b.chunks(AT_ONCE)) {
        let mut bytes = u64x2_splat(0);
        for (a, b) in run_a.iter().zip(run_b) {
            bytes = i8x16_add(bytes, i8x16_popcnt(v128_and(*a, *b)));
        }
        sums = i32x4_add(sums, u32x4_extadd_pairwise_u16x8(u16x8_extadd_pairwise_u8x16(bytes)));
    }
    let whole = i32x4_extract_lane::<0>(sums)
        + i32x4_extract_lane::<1>(sums)
        + i32x4_extract_lane::<2>(sums)
        + i32x4_extract_lane::<3>(sums);
    let rest: u32 = rest_a.iter().zip(rest_b).map(|(a, b)| (a & b).count_ones()).sum();
    whole as usize + rest as usize
}

/// How many rows stand in both sets.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn shared(a: &RowSet, b: &RowSet) -> usize {
    a.intersection_count(b)
}
