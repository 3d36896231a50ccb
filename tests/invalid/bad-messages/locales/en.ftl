site-skip = Skip to the text
site-menu Menu
site-open = { $name
