//! The preview, asked over TCP as a browser would.

use std::{
    collections::BTreeMap,
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
    sync::Arc,
    thread,
    time::Duration,
};

use openstrategy::publish::{
    preview::{Build, Server, Shown},
    write::{
        Compressor,
        headers::{EMBED_POLICY, POLICY},
    },
};
use tempfile::TempDir;

/// A preview of a small site under `/strategy/`.
struct Preview {
    address: SocketAddr,
    shown: Arc<Shown>,
    _folder: TempDir,
}

/// An answer: status, headers by name in lower case, body.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Preview {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("secret.txt"), "secret").expect("a file");
        let site = folder.path().join("site");
        for (path, bytes) in [
            ("index.html", "<!doctype html>home"),
            ("404.html", "<!doctype html>not found"),
            ("_headers", "/*"),
            ("fr/index.html", "<!doctype html>accueil"),
            ("fr/index.html.br", "as brotli"),
            ("fr/index.html.gz", "as gzip"),
            ("data/v1/index.json", "{}"),
            ("embed/fr/bars/index.html", "<!doctype html>graphique"),
            ("pkg/0/__wasm_split.js", "export {}"),
            ("pkg/0/client_bg.wasm", "\0asm"),
        ] {
            write(&site, path, bytes);
        }
        let shown = Arc::new(Shown::new(Build::kept(site, "/strategy/")));
        let server = Server::bind(0).expect("a free port");
        let address = server.address();
        let served = Arc::clone(&shown);
        thread::spawn(move || server.run(served));
        Self {
            address,
            shown,
            _folder: folder,
        }
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = TcpStream::connect(self.address).expect("a server");
        stream
            .set_read_timeout(Some(Duration::from_secs(10)))
            .expect("a timeout");
        let headers: String = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{headers}\r\n",
            self.address
        );
        stream.write_all(request.as_bytes()).expect("a request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let end = bytes
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).expect("text");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
        let mut headers = BTreeMap::new();
        for line in lines {
            let (name, value) = line.split_once(": ").expect("a header");
            assert!(
                headers.insert(name.to_lowercase(), value.to_owned()).is_none(),
                "{name} twice"
            );
        }
        Answer {
            status: status.parse().expect("a number"),
            headers,
            body: bytes[end + 4..].to_vec(),
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }
}

fn write(site: &Path, path: &str, bytes: &str) {
    let file = site.join(path);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, bytes).expect("a file");
}

#[test]
fn only_a_chart_for_the_pages_of_others_may_be_framed() {
    let preview = Preview::start();
    let policy = |path: &str| preview.get(path).headers.remove("content-security-policy");
    assert_eq!(policy("/strategy/embed/fr/bars/").as_deref(), Some(EMBED_POLICY));
    for path in [
        "/strategy/fr/",
        "/strategy/data/v1/index.json",
        "/strategy/embed/nothing/",
        "/nowhere",
    ] {
        assert_eq!(policy(path).as_deref(), Some(POLICY), "{path}");
    }
}

#[test]
fn a_page_comes_with_the_headers_of_production_and_is_not_kept() {
    let answer = Preview::start().get("/strategy/fr/");
    assert_eq!(
        (answer.status, answer.body.as_slice()),
        (200, "<!doctype html>accueil".as_bytes())
    );
    for (name, value) in [
        ("content-type", "text/html; charset=utf-8"),
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cache-control", "no-cache"),
        ("vary", "Accept-Encoding"),
        ("content-length", "22"),
    ] {
        assert_eq!(answer.headers.get(name).map(String::as_str), Some(value), "{name}");
    }
    assert!(answer.headers.contains_key("referrer-policy") && answer.headers.contains_key("permissions-policy"));
}

#[test]
fn data_may_be_read_from_elsewhere_and_webassembly_has_its_type() {
    let preview = Preview::start();
    let data = preview.get("/strategy/data/v1/index.json");
    assert_eq!(data.headers["access-control-allow-origin"], "*");
    assert_eq!(data.headers["content-type"], "application/json");
    assert_eq!(
        preview.get("/strategy/pkg/0/client_bg.wasm").headers["content-type"],
        "application/wasm"
    );
    assert_eq!(preview.get("/strategy/pkg/0/__wasm_split.js").status, 200);
}

#[test]
fn the_smallest_form_that_the_browser_takes_is_sent() {
    let preview = Preview::start();
    for (accepts, body, encoding) in [
        ("gzip, deflate, br", "as brotli", Some("br")),
        ("gzip", "as gzip", Some("gzip")),
        ("br;q=0, gzip", "as gzip", Some("gzip")),
        ("identity", "<!doctype html>accueil", None),
    ] {
        let answer = preview.ask("GET", "/strategy/fr/", &[("accept-encoding", accepts)]);
        assert_eq!(String::from_utf8_lossy(&answer.body), body);
        assert_eq!(answer.headers.get("content-encoding").map(String::as_str), encoding);
        assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8");
    }
    let plain = preview.ask("GET", "/strategy/", &[("accept-encoding", "br")]);
    assert_eq!(
        plain.headers.get("content-encoding"),
        None,
        "there is no compressed form of it"
    );
}

#[test]
fn what_the_browser_knows_is_not_sent_again() {
    let preview = Preview::start();
    let tag = preview.get("/strategy/fr/").headers["etag"].clone();
    let known = preview.ask("GET", "/strategy/fr/", &[("if-none-match", &tag)]);
    assert_eq!((known.status, known.body.len()), (304, 0));
    assert_eq!(known.headers["etag"], tag);
    let other = preview.ask(
        "GET",
        "/strategy/fr/",
        &[("if-none-match", &tag), ("accept-encoding", "br")],
    );
    assert_eq!(other.status, 200, "another form has another tag");
}

#[test]
fn a_head_request_gets_the_head() {
    let preview = Preview::start();
    let (head, get) = (preview.ask("HEAD", "/strategy/fr/", &[]), preview.get("/strategy/fr/"));
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.headers["content-length"], get.headers["content-length"]);
    assert_eq!(head.headers["etag"], get.headers["etag"]);
}

#[test]
fn what_is_not_there_gets_the_page_that_says_so() {
    let preview = Preview::start();
    for path in [
        "/strategy/gone/",
        "/strategy/gone.html",
        "/strategy/pkg/",
        "/strategy/_headers",
        "/fr/",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(
            String::from_utf8_lossy(&answer.body),
            "<!doctype html>not found",
            "{path}"
        );
        assert_eq!(answer.headers["content-security-policy"], POLICY);
    }
}

#[test]
fn nothing_outside_the_site_is_served() {
    let preview = Preview::start();
    for path in [
        "/strategy/../secret.txt",
        "/strategy/%2e%2e/secret.txt",
        "/strategy/..%2fsecret.txt",
        "/strategy/fr/..%5c..%5csecret.txt",
        "/strategy/fr/../../secret.txt",
        "/strategy//etc/passwd",
        "/../secret.txt",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!String::from_utf8_lossy(&answer.body).contains("secret"), "{path}");
    }
}

#[test]
fn a_folder_without_its_slash_is_sent_to_it() {
    let preview = Preview::start();
    for (path, to) in [
        ("/strategy/fr", "/strategy/fr/"),
        ("/strategy/fr?year=2026", "/strategy/fr/?year=2026"),
        ("/strategy", "/strategy/"),
        ("/", "/strategy/"),
    ] {
        let answer = preview.get(path);
        assert_eq!(
            (answer.status, answer.headers["location"].as_str()),
            (301, to),
            "{path}"
        );
    }
}

#[test]
fn only_reading_is_allowed() {
    let answer = Preview::start().ask("POST", "/strategy/fr/", &[("content-length", "0")]);
    assert_eq!((answer.status, answer.headers["allow"].as_str()), (405, "GET, HEAD"));
}

#[test]
fn a_newer_build_takes_the_place_of_the_older_one() {
    let preview = Preview::start();
    let compressor = Compressor::default();
    let publish = || {
        let publication = crate::common::publication("https://example.org/strategy/");
        Build::publish(&publication, &compressor).expect("a build").0
    };
    let newer = publish();
    let folder = newer.folder().to_owned();
    preview.shown.replace(newer);
    assert_eq!(preview.get("/strategy/data/v1/works.json").body, b"[]\n");
    let read_still = preview.shown.build();
    preview.shown.replace(publish());
    assert!(folder.exists(), "a request may still read it");
    drop(read_still);
    assert!(!folder.exists(), "a build that nobody reads is removed");
}

#[test]
fn a_port_that_is_taken_is_refused() {
    let first = Server::bind(0).expect("a free port");
    let error = Server::bind(first.address().port()).expect_err("a refusal");
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
}
