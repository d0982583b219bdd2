"""Pages about studies: every number on them comes from a packed study, and a test holds them against it.

<!-- results: study.zip -->                     which results a page is about; the zip lies beside the page
<!-- report: breakdown table 1 -->              from here to the next `end` stands a part of the report
<!-- end -->
... reaches <!--=base/text_to_sql-->41.5%<!--/--> of ...     a number in a sentence (values.py says which there are)
<!-- said elsewhere -->                         from here to the next `end`: numbers that others published
"""
