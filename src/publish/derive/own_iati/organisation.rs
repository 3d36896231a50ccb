use super::{Maker, link::Category};
use crate::iati::model::Organisation;

impl Maker<'_> {
    /// The publisher of the site, who speaks here of itself: a name and a website. It has no budgets to report.
    pub fn organisation(&self) -> Organisation {
        let site = &self.publication.site;
        Organisation {
            head: self.head(self.publisher.reporting_org.clone()),
            name: self.local(&site.publisher),
            reporting_org: Some(self.reporting_org(false)),
            total_budgets: Vec::new(),
            recipient_org_budgets: Vec::new(),
            recipient_region_budgets: Vec::new(),
            recipient_country_budgets: Vec::new(),
            total_expenditures: Vec::new(),
            documents: self.pages("", &site.title, Category::Organisation),
        }
    }
}
