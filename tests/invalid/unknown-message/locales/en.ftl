# Words of our own.
nav-hom = Start
footer-as-of = As of { $day }
nav-about = About { $us }
