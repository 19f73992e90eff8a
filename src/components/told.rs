//! What is told rather than asked. The one effect outside `app`.

use leptos::prelude::*;

/// What a closure says, as a signal. Those who follow a memo are asked, at every change
/// of what it follows, whether they have to be drawn again; those who follow this are
/// told where it says something else, and else left alone. It is for what hundreds
/// follow and what seldom changes; it says the new a turn later than a memo, but before
/// the next paint.
pub fn told<T>(of: impl Fn() -> T + Send + Sync + 'static) -> Signal<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    told_unless(of, |last, now| last == now)
}

/// The same, with what counts as the same.
pub fn told_unless<T>(
    of: impl Fn() -> T + Send + Sync + 'static,
    same: fn(&T, &T) -> bool,
) -> Signal<T>
where
    T: Send + Sync + 'static,
{
    let said = RwSignal::new(untrack(&of));
    Effect::new(move |_| {
        let now = of();
        if !said.with_untracked(|last| same(last, &now)) {
            said.set(now);
        }
    });
    said.into()
}
