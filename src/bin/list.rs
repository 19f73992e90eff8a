//! The light program for the list: one call.
fn main() {
    indsatsatlas::app::start_list();
}
