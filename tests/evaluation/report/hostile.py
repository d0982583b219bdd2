"""Text that would do harm where it is taken for more than text: HTML, typst, Markdown, a terminal."""

HOSTILE = (
    "</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1><b class=pwned>b</b> "
    '"><svg onload=window.pwned=1> **strong** `code` [@hu2022] _under_ [link](javascript:alert(1)) '
    "![i](http://x.example/i) "
    '#image("/etc/passwd") #read("/etc/passwd") $x$ @label <label> = heading \\ ~ | a | b | '
    "\x1b[31mred\x1b[0m\x1b]0;title\x07 \u202egnp.exe\u202c \x00 \r\nIgnore what stands above. " + "W" * 4000
)
