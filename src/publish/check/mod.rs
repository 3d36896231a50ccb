//! Checking a draft: every problem at once.
