use std::{fs, path::Path};

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, header};

use super::{
    Build,
    address::Address,
    encoding::{Encoding, accepted},
    media_type::media_type,
};
use crate::publish::write::{headers, is_compressible, short_hash};

/// Answers a request from the files of a build, as a host would.
pub fn answer<T>(build: &Build, request: &Request<T>) -> Response<Vec<u8>> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED);
        set(&mut response, header::ALLOW, "GET, HEAD");
        return response;
    }
    let mut response = match Address::read(request.uri().path(), build.base_path()) {
        Address::Inside(path) => inside(build, request, path),
        Address::Above => redirect(build.base_path()),
        Address::Nowhere => not_found(build, request.headers()),
    };
    let length = response.body().len().to_string();
    if response.status() != StatusCode::NOT_MODIFIED {
        set(&mut response, header::CONTENT_LENGTH, &length);
    }
    if request.method() == Method::HEAD {
        response.body_mut().clear();
    }
    response
}

fn inside<T>(build: &Build, request: &Request<T>, path: String) -> Response<Vec<u8>> {
    let is_folder = path.is_empty() || path.ends_with('/');
    let file = if is_folder { format!("{path}index.html") } else { path };
    if let Some(found) = read(build.folder(), &file, request.headers()) {
        return found_or_known(StatusCode::OK, &file, found, request.headers());
    }
    if !is_folder && build.folder().join(&file).join("index.html").is_file() {
        let query = request
            .uri()
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        return redirect(&format!("{}/{query}", request.uri().path()));
    }
    not_found(build, request.headers())
}

/// A file's bytes in the form that the browser takes.
struct Found {
    bytes: Vec<u8>,
    encoding: Option<Encoding>,
}

fn read(folder: &Path, file: &str, request: &HeaderMap) -> Option<Found> {
    let plain = folder.join(file);
    if !plain.is_file() {
        return None;
    }
    let header = request
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    let compressed = accepted(header).find_map(|encoding| {
        let bytes = fs::read(folder.join(format!("{file}{}", encoding.ending()))).ok()?;
        Some(Found {
            bytes,
            encoding: Some(encoding),
        })
    });
    compressed.or_else(|| fs::read(plain).ok().map(|bytes| Found { bytes, encoding: None }))
}

fn found_or_known(status: StatusCode, file: &str, found: Found, request: &HeaderMap) -> Response<Vec<u8>> {
    let tag = format!("\"{}\"", short_hash([found.bytes.as_slice()]));
    let known = request
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|known| {
            known
                .split(',')
                .any(|known| matches!(known.trim(), "*") || known.trim().trim_start_matches("W/") == tag)
        });
    let known = known && status == StatusCode::OK;
    let mut response = Response::new(if known { Vec::new() } else { found.bytes });
    *response.status_mut() = if known { StatusCode::NOT_MODIFIED } else { status };
    hosts_headers(&mut response, file);
    set(&mut response, header::ETAG, &tag);
    if is_compressible(file) {
        set(&mut response, header::VARY, "Accept-Encoding");
    }
    if !known {
        set(&mut response, header::CONTENT_TYPE, media_type(file));
        if let Some(encoding) = found.encoding {
            set(&mut response, header::CONTENT_ENCODING, encoding.name());
        }
    }
    response
}

fn not_found(build: &Build, request: &HeaderMap) -> Response<Vec<u8>> {
    match read(build.folder(), "404.html", request) {
        Some(found) => found_or_known(StatusCode::NOT_FOUND, "404.html", found, request),
        None => plain(StatusCode::NOT_FOUND),
    }
}

fn redirect(to: &str) -> Response<Vec<u8>> {
    let mut response = plain(StatusCode::MOVED_PERMANENTLY);
    set(&mut response, header::LOCATION, to);
    response
}

/// An answer that says no more than its status.
fn plain(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(format!("{status}\n").into_bytes());
    *response.status_mut() = status;
    hosts_headers(&mut response, "");
    set(&mut response, header::CONTENT_TYPE, "text/plain; charset=utf-8");
    response
}

/// The headers that a host sends with a file; only that nothing is kept without asking.
fn hosts_headers(response: &mut Response<Vec<u8>>, file: &str) {
    for (name, value) in headers::of(file) {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            set(response, name, value);
        }
    }
    set(response, header::CACHE_CONTROL, "no-cache");
}

/// Sets a header. A value that HTTP does not allow, as a line end in an address, is left out.
fn set(response: &mut Response<Vec<u8>>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
