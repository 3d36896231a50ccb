# The publisher's own words, for this trial.
footer-unofficial = Fictional publication: nobody is bound by it & <nothing> in it is true.
nav-home = Quay
results-count = { $count ->
    [one] { $count_shown } promise (fictional)
   *[other] { $count_shown } promises (fictional)
 }
