//! Writing a publication as static files.
