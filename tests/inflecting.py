"""Kazakh words inflected by the school grammar, the other way round from the stemmer: stems first, then endings."""

from collections.abc import Iterator

BACK, FRONT = "аоұыёуюя", "әеөүі"
VOICELESS = "пфкқтсшщхцчһбвгд"
VOWELS = "аәеёиоөуұүыіэюя"
VOICED_BEFORE_VOWEL = {"п": "б", "к": "г", "қ": "ғ"}


def inflect_noun(noun: str) -> Iterator[str]:
    """All cases of a noun in both numbers, without owner, with `his` and with `our`."""
    for number in (noun, plural(noun)):
        yield from (number, *cases(number))
        yield from (his(number), *cases_of_his(his(number)))
        yield from (our(number), *cases(our(number)))


def inflect_verb(stem: str) -> Iterator[str]:
    """The dictionary form with its cases, and the finite forms and participles of a record's language."""
    name = stem + "у" if stem[-1] not in "ыі" else stem[:-1] + "у"
    yield from (name, *cases(name), his(name), *cases_of_his(his(name)))
    vowel = stem[-1] in "аәеыі"
    participle = stem + harmonise(stem, "қан" if stem[-1] in VOICELESS else "ған")
    present = stem + ("й" if vowel else harmonise(stem, "а"))
    if stem[-1] in "ыі":
        present = stem[:-1] + "и"
    yield from (participle, *cases(participle), plural(participle))
    yield present + harmonise(stem, "ды")
    yield present + harmonise(stem, "тын")
    yield stem + harmonise(stem, "сын")
    yield stem + ("п" if vowel else harmonise(stem, "ып"))
    yield stem + harmonise(stem, "ты" if stem[-1] in VOICELESS else "ды")


def plural(noun: str) -> str:
    first = "т" if noun[-1] in VOICELESS else "д" if noun[-1] in "лмнңзж" else "л"
    return noun + first + harmonise(noun, "ар")


def his(noun: str) -> str:
    if noun[-1] in VOWELS and noun[-1] not in "уи":
        return noun + harmonise(noun, "сы")
    return soften(noun) + harmonise(noun, "ы")


def our(noun: str) -> str:
    if noun[-1] in VOWELS and noun[-1] not in "уи":
        return noun + harmonise(noun, "мыз")
    return soften(noun) + harmonise(noun, "ымыз")


def soften(noun: str) -> str:
    return noun[:-1] + VOICED_BEFORE_VOWEL.get(noun[-1], noun[-1])


def cases(word: str) -> Iterator[str]:
    """Genitive, dative, accusative, locative (with -ғы), ablative, instrumental."""
    last = word[-1]
    voiceless, nasal, vowel = last in VOICELESS, last in "мнң", last in VOWELS and last not in "уи"
    t = "т" if voiceless else "д"
    yield word + harmonise(word, ("т" if voiceless else "н" if nasal or vowel else "д") + "ың")
    yield word + harmonise(word, "қа" if voiceless else "ға")
    yield word + harmonise(word, "ны" if vowel else t + "ы")
    yield word + harmonise(word, t + "а")
    yield word + harmonise(word, t + "ағы")
    yield word + harmonise(word, "нан" if nasal else t + "ан")
    yield word + ("пен" if voiceless else "бен" if last in "зж" else "мен")


def cases_of_his(word: str) -> Iterator[str]:
    for ending in ("ның", "на", "н", "нда", "ндағы", "нан"):
        yield word + harmonise(word, ending)
    yield word + "мен"


def harmonise(word: str, ending: str) -> str:
    """An ending in the vowels of a word; it is given in back ones."""
    last = next(letter for letter in reversed(word) if letter in BACK + FRONT)
    if last == "у" and any(letter in FRONT for letter in word[:-1]) and not any(letter in "аоұы" for letter in word):
        last = "ү"
    return ending if last in BACK else ending.translate(str.maketrans("аықғ", "еікг"))
