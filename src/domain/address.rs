//! Addresses in data, of which only those of the web become links.

/// Where a DOI leads.
const DOI: &str = "https://doi.org/";

/// The address that a link may open: http and https as they stand, a DOI
/// (`doi:10.1000/abc`) as its address at doi.org. None for any other.
pub(super) fn link(address: &str) -> Option<String> {
    if address.starts_with("https://") || address.starts_with("http://") {
        return Some(address.to_owned());
    }
    let (scheme, number) = address.split_once(':')?;
    let number = number.trim_start_matches(' ');
    if !scheme.eq_ignore_ascii_case("doi") || !number.starts_with("10.") {
        return None;
    }
    let mut link = DOI.to_owned();
    for letter in number.chars() {
        match letter {
            // Old ones hold marks that mean something else in an address.
            '#' => link.push_str("%23"),
            '%' => link.push_str("%25"),
            '<' => link.push_str("%3C"),
            '>' => link.push_str("%3E"),
            '?' => link.push_str("%3F"),
            '"' => link.push_str("%22"),
            letter if letter.is_control() || letter.is_whitespace() => return None,
            letter => link.push(letter),
        }
    }
    Some(link)
}
