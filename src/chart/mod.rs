//! Figures to SVG, table and description; the same code natively and in the browser.
