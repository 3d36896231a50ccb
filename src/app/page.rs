use crate::publish::Publication;

/// A page of the site, complete.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its file, from the site's folder: "fr/documents/x/index.html", "404.html".
    pub path: String,
    /// Its HTML.
    pub html: String,
}

/// Where a page finds what it loads.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The path part of the base address: "/" or "/strategy/".
    pub base_path: String,
    /// The style sheet, from the base: "assets/style.<hash>.css".
    pub style: String,
    /// The folder of the client, from the base: "pkg/<hash>/"; none in a binary built without the client.
    pub client: Option<String>,
}

/// Every page of the publication, prerendered.
pub fn pages(_publication: &Publication, _assets: &Assets) -> Vec<Page> {
    Vec::new()
}
