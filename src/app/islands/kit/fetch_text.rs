//! Text files fetched.

/// The text of a file; none where the host says that there is no such file.
///
/// # Errors
///
/// What went wrong, for the reader.
pub async fn text(address: &str) -> Result<Option<String>, String> {
    let request = gloo_net::http::Request::get(address);
    let response = request.send().await.map_err(|error| error.to_string())?;
    if matches!(response.status(), 404 | 410) {
        return Ok(None);
    }
    if !response.ok() {
        return Err(format!("{} {}", response.status(), response.status_text()));
    }
    response.text().await.map(Some).map_err(|error| error.to_string())
}
