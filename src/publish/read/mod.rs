//! Reading a content folder into a draft, with the line of every value.
