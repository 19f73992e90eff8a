//! What a plain page is about, for machines: JSON-LD in the words of
//! schema.org, in a data block that no policy takes for a script.

use serde_json::{Value, json};

use crate::domain::{Catalogue, Field, Lang, List, Record};

/// What stands on the page of one intervention. `url` is the page's own
/// address, where it is known.
pub fn linked_record(
    catalogue: &Catalogue,
    record: &Record,
    lang: Lang,
    url: Option<&str>,
) -> String {
    let labels = |field: Field| -> Vec<&str> {
        let entries = record.codes(field).iter();
        let entries = entries.filter_map(|code| catalogue.codebook.entry(field.list(), *code));
        entries.map(|entry| entry.label.get(lang)).collect()
    };
    let about: Vec<Value> = labels(Field::Condition)
        .into_iter()
        .map(|name| json!({"@type": "MedicalCondition", "name": name}))
        .collect();
    let citations: Vec<Value> = record
        .sources
        .iter()
        .map(|source| {
            let journal = source
                .kind
                .is_some_and(|kind| catalogue.codebook.name(List::SourceKind, kind) == "journal");
            let mut cited = json!({
                "@type": if journal { "ScholarlyArticle" } else { "CreativeWork" },
                "name": source.title,
            });
            if let Some(publisher) = &source.publisher {
                cited["publisher"] = json!({"@type": "Organization", "name": publisher});
            }
            if let Some(year) = source.year {
                cited["datePublished"] = json!(year.to_string());
            }
            if let Some(url) = &source.url {
                cited["url"] = json!(url);
            }
            cited
        })
        .collect();
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": record.title.get(lang),
        "description": record.summary.get(lang),
        "inLanguage": lang.code(),
        "dateModified": catalogue.date,
        "about": about,
        "keywords": labels(Field::Approach),
        "citation": citations,
        "isPartOf": dataset(catalogue, lang),
    });
    if let Some(url) = url {
        page["url"] = json!(url);
    }
    block(&page)
}

/// What stands on a page of the whole catalogue, or of a part of it that has a
/// name.
pub fn linked_catalogue(
    catalogue: &Catalogue,
    part: Option<&str>,
    lang: Lang,
    url: Option<&str>,
) -> String {
    let mut page = match part {
        None => dataset(catalogue, lang),
        Some(name) => json!({
            "@type": "CollectionPage",
            "name": name,
            "inLanguage": lang.code(),
            "isPartOf": dataset(catalogue, lang),
        }),
    };
    page["@context"] = json!("https://schema.org");
    if let Some(url) = url {
        page["url"] = json!(url);
    }
    block(&page)
}

fn dataset(catalogue: &Catalogue, lang: Lang) -> Value {
    json!({
        "@type": "Dataset",
        "name": catalogue.title.get(lang),
        "description": catalogue.scope.get(lang),
        "version": catalogue.version,
        "dateModified": catalogue.date,
        "license": catalogue.licence,
    })
}

/// JSON in markup: no text of the data can end the block.
fn block(value: &Value) -> String {
    let json = value.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{json}</script>")
}
