site-skip = Skip to the text
