"""Where does a query end that stands in a text? At a semicolon, a fence, or the line or sentence where prose begins."""

from __future__ import annotations

import re

LONGEST = 100_001  # more than the sandbox runs: whatever follows, the query is too large

_EVENT = re.compile(r"['\"`\[;\n().]|--|/\*")
_BRACKETED = re.compile(r"\[[^\]\[\n]*\]")
_QUOTED_OR_COMMENT = re.compile(
    r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\[[^\]\[\n]*\]|--[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL
)
_CLAUSE_WORDS = (
    "FROM|WHERE|GROUP|ORDER|HAVING|LIMIT|OFFSET|UNION|INTERSECT|EXCEPT|JOIN|LEFT|RIGHT|INNER|OUTER|CROSS|FULL|NATURAL|ON|"
    "USING|AND|OR|NOT|IN|IS|LIKE|GLOB|BETWEEN|EXISTS|CASE|WHEN|THEN|ELSE|END|AS|ASC|DESC|WINDOW|VALUES|COLLATE|NULLS|BY|"
    "DISTINCT|ALL|SELECT|WITH"
)
_CONTINUES = re.compile(rf"\s*(?:(?P<word>{_CLAUSE_WORDS})\b|[-+*/=<>!|,.()&%;])", re.IGNORECASE)
_OPEN_END = re.compile(
    r"(?:[-+/=<>!|,.(&%]|(?:(?<=[\s(])|^)(?:SELECT|FROM|WHERE|BY|HAVING|LIMIT|OFFSET|UNION|ALL|INTERSECT|EXCEPT|JOIN|ON|"
    r"USING|AND|OR|NOT|IN|IS|LIKE|GLOB|BETWEEN|EXISTS|CASE|WHEN|THEN|ELSE|AS|DISTINCT|WITH|GROUP|ORDER|LEFT|INNER|CROSS))\Z",
    re.IGNORECASE,
)
_SET_OPERATOR_END = re.compile(r"\b(?:UNION|ALL|INTERSECT|EXCEPT)\Z|[()]\Z", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"\.\s+(?=[A-Z][a-z]*\s+[a-z])")
_LOOK_BACK = 20  # the longest word of _OPEN_END and what stands before it
_LOOK_AHEAD = 500  # of a line, to tell a query from prose

# A line of prose: words that no query needs, or a sentence that ends.
_PROSE = re.compile(
    r"\b(?:the|an|this|that|these|those|we|you|i|it|its|which|here|to|of|for|because|will|can|are|was|should|so)\b"
    r"(?!\s*(?:[.,=<>()]|\Z))|[:!?]\s*\Z|(?-i:[a-z]{3,}[.!?]\s+[A-Z])",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[A-Za-z']+(?:\s+[A-Za-z']+){2,}")
_MOSTLY_SQL = re.compile(
    r"(?:FROM|WHERE|JOIN|INNER|OUTER|HAVING|LIMIT|ASC|DESC|EXISTS|UNION|INTERSECT|EXCEPT)\Z", re.IGNORECASE
)
_MOSTLY_ENGLISH = (
    "And",
    "Or",
    "Not",
    "In",
    "Is",
    "Like",
    "On",
    "As",
    "When",
    "Then",
    "Else",
    "Case",
    "All",
    "By",
    "Using",
)
_SIGN_OF_SQL = re.compile(r"[<>=()'\"`\d*.,]")
_IS_CLAUSE_WORD = re.compile(rf"(?:{_CLAUSE_WORDS})\Z", re.IGNORECASE)


def is_complete(sql: str) -> bool:
    """Says whether brackets are closed and nothing is asked for that does not come."""
    mask = _QUOTED_OR_COMMENT.sub(lambda match: "x" if match[0][0] not in "-/" else " ", sql).rstrip()
    return mask.count("(") == mask.count(")") and not _OPEN_END.search(mask, max(0, len(mask) - _LOOK_BACK))


class Statements:
    """The statements of a text. Ask for those that begin further and further back: then the text is read once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._fence = -1

    def starting_at(self, start: int) -> str:
        """Returns the statement that begins at a position, without the space after it."""
        limit = min(self._next_fence(start), start + LONGEST)
        if start and self.text[start - 1] == "`":  # `SELECT ...` as inline code
            closing = self.text.find("`", start, limit)
            limit = closing if closing >= 0 else limit
        sql = self.text[start : _End(self.text, start, limit).find()].rstrip()
        return sql[:-1].rstrip() if sql.endswith(".") else sql

    def _next_fence(self, start: int) -> int:
        if self._fence < start:
            found = self.text.find("```", start)
            self._fence = found if found >= 0 else len(self.text)
        return self._fence


class _End:
    """Goes through one statement sign by sign that matters, and stops where it ends."""

    def __init__(self, text: str, start: int, limit: int) -> None:
        self.text, self.start, self.limit = text, start, limit
        self.title_case = text[start : start + 1].isupper() and text[start + 1 : start + 2].islower()
        self.depth = 0
        self.last = start  # where the query's last word or sign ends, comments and space left out

    def find(self) -> int:
        position = self.start
        while event := _EVENT.search(self.text, position, self.limit):
            at, sign = event.start(), event[0]
            self._seen(position, at)
            position = event.end()
            if sign == ";":
                return at
            if sign in ("--", "/*"):
                position = self._end_of_comment(at, sign)
            elif sign == "\n":
                if not self._goes_on(position):
                    return at
            elif sign == ".":
                if self._is_next_sentence(at):
                    return at
                self.last = position
            else:
                self.depth += {"(": 1, ")": -1}.get(sign, 0)
                position = self._end_of_quoted(at, sign) if sign not in "()" else position
                self.last = position
        return self.limit

    def _seen(self, start: int, end: int) -> None:
        words = self.text[start:end].rstrip()
        if words:
            self.last = start + len(words)

    def _end_of_comment(self, at: int, sign: str) -> int:
        found = self.text.find("\n" if sign == "--" else "*/", at + 2, self.limit)
        return self.limit if found < 0 else found if sign == "--" else found + 2

    def _end_of_quoted(self, at: int, sign: str) -> int:
        """Returns where a string or a quoted name ends; one that is never closed is a sign like any other."""
        if sign == "[":
            bracketed = _BRACKETED.match(self.text, at, self.limit)
            return bracketed.end() if bracketed else at + 1
        closed = at
        found = self.text.find(sign, at + 1, self.limit)
        while found >= 0:
            closed = found
            if sign == "`" or self.text[found + 1 : min(found + 2, self.limit)] != sign:
                break
            found = self.text.find(sign, found + 2, self.limit)
        return closed + 1

    def _is_next_sentence(self, at: int) -> bool:
        return self.text[at - 1] != "," and bool(_NEXT_SENTENCE.match(self.text, at, self.limit))

    def _goes_on(self, position: int) -> bool:
        """Does the line at a position go on with the query, or has the model begun to explain?"""
        if self.depth > 0:
            return True
        end = self.text.find("\n", position, min(self.limit, position + _LOOK_AHEAD))
        line = self.text[position : end if end >= 0 else min(self.limit, position + _LOOK_AHEAD)]
        if not line.strip() or line.lstrip().startswith(("--", "/*")):
            return True
        after_gap = not self.text[self.text.rfind("\n", self.start, position - 1) + 1 : position].strip()
        continues = _CONTINUES.match(line)
        word = continues["word"] if continues else None
        if word and word.upper() in ("SELECT", "WITH"):  # a second statement, unless something asks for one
            return bool(self._ends_with(_SET_OPERATOR_END))
        if self._ends_with(_OPEN_END):
            return not after_gap or not _is_prose(line)
        if not continues:
            return False
        if not word or self.title_case or not word.istitle():
            return True
        # "In this query" is English, "IN (" is not, and "From singer" may be either.
        return not _is_prose(line) and (word not in _MOSTLY_ENGLISH or bool(_SIGN_OF_SQL.search(line)))

    def _ends_with(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.search(self.text, max(self.start, self.last - _LOOK_BACK), self.last))


def _is_prose(line: str) -> bool:
    """Says whether a line reads as English: by its words, or because too many plain ones follow each other."""
    plain = _QUOTED_OR_COMMENT.sub("''", line)
    runs = (match[0].split() for match in _WORDS.finditer(plain))
    return bool(_PROSE.search(plain)) or any(_is_sentence(words) for words in runs)


def _is_sentence(words: list[str]) -> bool:
    return not any(map(_MOSTLY_SQL.match, words[1:])) and sum(not _IS_CLAUSE_WORD.match(word) for word in words) > 2
