//! Puts what a site is made of into the binary: `public/`, `style/` and the browser's client. (`index.html`, the shell
//! of every page, is included by `src/app/shell.rs`.)
//!
//! The client is looked for in the folder that `OPENSTRATEGY_CLIENT` names, or else in `target/client/`, where
//! `cargo xtask` puts it. Without one the binary works all the same and publishes pages without JavaScript. Only what is
//! compiled for release has the client inside; while developing it is read from that folder when a site is published, so
//! that another client costs no compilation of the library, the binary and the tests.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let variable = |name: &str| env::var(name).unwrap_or_default();
    if variable("CARGO_CFG_TARGET_FAMILY")
        .split(',')
        .any(|family| family == "wasm")
    {
        return Ok(());
    }
    println!("cargo::rerun-if-env-changed=OPENSTRATEGY_CLIENT");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let client = match env::var_os("OPENSTRATEGY_CLIENT").filter(|folder| !folder.is_empty()) {
        Some(folder) => root.join(folder),
        None => root.join("target/client"),
    };
    let mut tables = String::new();
    table(&mut tables, "PUBLIC", "Every file of `public/`.", &root.join("public"))?;
    table(&mut tables, "STYLE", "Every file of `style/`.", &root.join("style"))?;
    let place = if variable("PROFILE") == "release" {
        // Cargo runs this script every time while a folder that it watches is missing: an empty one is quiet.
        fs::create_dir_all(&client)?;
        table(
            &mut tables,
            "CLIENT_FILES",
            "Every file of the browser's client.",
            &client,
        )?;
        "Inside(CLIENT_FILES)".to_owned()
    } else {
        format!("Folder({:?})", client.display().to_string())
    };
    let _ = writeln!(
        tables,
        "/// The browser's client.\npub const CLIENT: Client = Client::{place};"
    );
    fs::write(PathBuf::from(variable("OUT_DIR")).join("embedded.rs"), tables)
}

/// Writes a table of every file below `folder`, by path.
fn table(tables: &mut String, name: &str, what: &str, folder: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    if folder.is_dir() {
        walk(folder, "", &mut files)?;
    }
    files.sort();
    let _ = writeln!(tables, "/// {what}\npub const {name}: &[EmbeddedFile] = &[");
    for (path, file) in files {
        let _ = writeln!(
            tables,
            "    EmbeddedFile {{ path: {path:?}, bytes: include_bytes!({file:?}) }},"
        );
    }
    tables.push_str("];\n");
    Ok(())
}

/// Collects the files below `folder`, with forward slashes; hidden ones are editors' and systems' own.
fn walk(folder: &Path, prefix: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name
            .to_str()
            .ok_or_else(|| io::Error::other(format!("{}: its name is not UTF-8", entry.path().display())))?;
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push((path, entry.path()));
        }
    }
    Ok(())
}
