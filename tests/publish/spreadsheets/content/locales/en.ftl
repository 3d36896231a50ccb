skip-link = Skip to the text
