//! The light program for the map, in the frame of another page: one call.
fn main() {
    indsatsatlas::app::start_places();
}
