//! The light program for the matrix in the frame of another page: one call.
fn main() {
    indsatsatlas::app::start_matrix();
}
