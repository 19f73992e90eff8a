//! What changes in the rows of the facets, written into the page.

use crate::browser::rows;
use crate::components::RowsInPage;
use crate::domain::Lang;
use crate::present::FacetRow;
use crate::text::format;

/// The ways into them, for the programs that have facets.
pub const ROWS: RowsInPage = RowsInPage { bring, entitle };

/// Brings the rows of the list of this id, which stand as `written`, to what they are
/// now. Those that were and stay out of sight only where `unseen` is set. A list that is
/// yet to be drawn will be drawn as things are now.
fn bring(list: &str, written: &mut [FacetRow], now: &[FacetRow], unseen: bool, lang: Lang) {
    if written == now {
        return;
    }
    let mut rows = rows::of(list).peekable();
    if rows.peek().is_none() {
        written.copy_from_slice(now);
    }
    for (row, (written, now)) in rows.zip(written.iter_mut().zip(now)) {
        if written == now || (written.hidden && now.hidden && !unseen) {
            continue;
        }
        let before = std::mem::replace(written, *now);
        if before.hidden != now.hidden {
            row.hide(now.hidden);
        }
        if before.ticked != now.ticked {
            row.tick(now.ticked);
        }
        if before.count != now.count {
            row.count(now.count, &format::count(lang, now.count));
        }
        // Seldom: what each row looks like must not hang on its count, or the browser
        // would style them all again.
        if (before.count == 0) != (now.count == 0) {
            row.mark_none(now.count == 0);
        }
    }
}

/// Gives each row of the list of this id the title that it has.
fn entitle(list: &str, titles: &[Option<String>]) {
    for (row, title) in rows::of(list).zip(titles) {
        if let Some(title) = title {
            row.entitle(title);
        }
    }
}
