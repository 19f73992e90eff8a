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
    told_unless(Box::new(of), |last, now| last == now)
}

/// The same, with what counts as the same. What differs from one kind of value to the
/// next stands in boxes, so that the program holds an effect's workings once.
pub fn told_unless<T>(of: Box<dyn Fn() -> T + Send + Sync>, same: fn(&T, &T) -> bool) -> Signal<T>
where
    T: Send + Sync + 'static,
{
    let said = RwSignal::new(untrack(&of));
    on_change(Box::new(move || {
        let now = of();
        if !said.with_untracked(|last| same(last, &now)) {
            said.set(now);
        }
    }));
    said.into()
}

/// Does something now and whenever what it reads changes: for `app`, which reaches
/// outward, and for what is told.
pub fn on_change(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}
