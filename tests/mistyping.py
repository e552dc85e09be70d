"""Words as people type them: without Kazakh letters, in Latin, in the wrong keyboard layout."""

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
LATIN_2021 = "a ä b v g ğ d e io j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ch ş şş _ y ı _ e iu ia"
TRANSLITERATION = "a a b v g g d e yo zh z i i k k l m n n o o p r s t u u u f kh h ts ch sh sh _ y i _ e yu ya"
KEYS = dict(zip("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`", strict=True))
"""Keys of the Russian layout, which are those of the Kazakh one."""
KAZAKH_KEYS = KEYS | dict(zip("әіңғүұқөһ", "23458" + "90-=", strict=True))


def without_kazakh_letters(word: str) -> str:
    return word.translate(str.maketrans("әғқңөұүһіё", "агкноуухие"))


def in_latin(word: str) -> str:
    return spell(word, LATIN_2021).replace("iia", "ia").replace("iiu", "iu")


def transliterated(word: str) -> str:
    return spell(word, TRANSLITERATION)


def on_latin_keys(word: str) -> str:
    """Cyrillic meant, the Latin layout on."""
    return "".join(KAZAKH_KEYS.get(letter, letter) for letter in word)


def latin_on_russian_keys(word: str) -> str:
    """Latin meant, the Russian layout on: `bilim` is `ишдшь`."""
    letters = {key: letter for letter, key in KEYS.items()}
    return "".join(letters.get(key, key) for key in transliterated(word))


def on_russian_keys(word: str) -> str:
    """Kazakh meant, the Russian layout on: its digits where Kazakh letters are."""
    return "".join(KAZAKH_KEYS[letter] if letter in "әіңғүұқ" else letter for letter in word)


def spell(word: str, spellings: str) -> str:
    letters = dict(zip(ALPHABET, spellings.split(), strict=True))
    return "".join(letters[letter] for letter in word).replace("_", "")
