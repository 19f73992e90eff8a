//! The light program for a chart of what stands behind the interventions, in the
//! frame of another page: one call.
fn main() {
    indsatsatlas::app::start_background();
}
