//! Long work done in short turns, so that the page answers meanwhile.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// How long a turn lasts, ms.
const TURN: f64 = 12.0;

/// When the turn began that we are in.
pub struct Breath(f64);

impl Breath {
    /// Begins a turn.
    pub fn new() -> Self {
        Self(now())
    }

    /// Lets the browser do what waits, if the turn is over; whether it was.
    pub async fn taken(&mut self) -> bool {
        let over = now() - self.0 > TURN;
        if over {
            pause().await;
            self.0 = now();
        }
        over
    }
}

impl Default for Breath {
    fn default() -> Self {
        Self::new()
    }
}

/// The clock that never goes back.
fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Until everything that waits has had its turn.
async fn pause() {
    let mut wait = |done: js_sys::Function, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    };
    let _ = JsFuture::from(js_sys::Promise::new(&mut wait)).await;
}
