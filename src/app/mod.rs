//! The views: a shell, static pages and interactive islands.
