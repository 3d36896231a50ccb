use clap::{Args, ValueEnum};

use super::Outcome;
use crate::model::Language;
use crate::publish::{
    base_url,
    write::deploy::{self, Form},
};

/// `openstrategy deploy`.
#[derive(Debug, Args)]
pub struct Deploy {
    /// The web server.
    #[arg(value_enum)]
    host: Host,
    /// The full address of the site.
    #[arg(long, value_name = "URL", value_parser = base_url, default_value = "https://example.org/")]
    base_url: String,
    /// A language of the site, as its addresses begin; only `headers` needs them
    #[arg(long = "language", value_name = "TAG", default_values = ["en", "fr"])]
    languages: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Host {
    /// Locations for an nginx server block.
    Nginx,
    /// A Caddyfile.
    Caddy,
    /// A .htaccess for Apache httpd.
    Apache,
    /// The _headers of Netlify and Cloudflare Pages.
    Headers,
}

impl Deploy {
    /// Prints the configuration on standard output.
    pub fn run(&self) -> Outcome {
        let form = match self.host {
            Host::Nginx => Form::Nginx,
            Host::Caddy => Form::Caddy,
            Host::Apache => Form::Apache,
            Host::Headers => Form::Headers,
        };
        let languages: Vec<Language> = self.languages.iter().cloned().map(Language).collect();
        print!("{}", deploy::form(form, &self.base_url, &languages));
        Outcome::Done
    }
}
