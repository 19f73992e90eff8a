//! The light program for a chart of what came of the interventions, in the
//! frame of another page: one call.
fn main() {
    indsatsatlas::app::start_findings();
}
