//! The browser binary: one call.
fn main() {
    indsatsatlas::app::start();
}
