//! The light program for a record in the frame of another page: one call.
fn main() {
    indsatsatlas::app::start_record();
}
