"""What is said about pictures in training."""

import re

BEFORE_VOWEL = re.compile(r"\ba (?=[aeiou])")

SINGLE = [
    "{}",
    "{}",
    "{}",
    "a {}",
    "a {}",
    "the {}",
    "a drawing of a {}",
    "a drawing of {}",
    "a doodle of a {}",
    "a doodle of {}",
    "a sketch of a {}",
    "a picture of a {}",
    "a simple drawing of a {}",
    "{} drawing",
    "a cartoon {}",
    "a line drawing of a {}",
    "a quick sketch of {}",
    "draw a {}",
    "an illustration of a {}",
    "illustration of {}",
]
SIDE_BY_SIDE = [
    "a {} next to a {}",
    "{} and {}",
    "a {} and a {}",
    "a {} beside a {}",
    "a {} with a {}",
    "a {} looking at a {}",
    "a {} to the left of a {}",
    "a {} to the right of a {}",
    "a {} chasing a {}",
    "a {} holding a {}",
    "a {} near a {}",
    "a {} in front of a {}",
    "a {} eating a {}",
    "a {} talking to a {}",
    "a {} playing with a {}",
]
STACKED = [
    "a {} above a {}",
    "a {} on top of a {}",
    "a {} on a {}",
    "a {} over a {}",
    "a {} riding a {}",
    "a {} driving a {}",
    "a {} sitting on a {}",
    "a {} standing on a {}",
    "a {} flying over a {}",
]
HUNG = [
    "a {} below a {}",
    "a {} under a {}",
    "a {} beneath a {}",
    "a {} underneath a {}",
    "a {} carrying a {}",
    "a {} with a {} on top",
    "a {} hiding under a {}",
]
WRITTEN = [
    "handwritten text",
    "the handwritten word {}",
    "the word {} written",
    "writing",
    "a word",
    "letters",
    "text",
    "text that says {}",
    "handwriting",
    "the written word {}",
    "words written on paper",
    'the word "{}"',
]
SIGNED = [
    "a drawing with a word written on it",
    "writing beside a drawing",
    "a drawing and the word {}",
    "the word {} written next to a drawing",
    "a picture with text",
]
SCRIBBLED = [
    "a scribble",
    "random scribbles",
    "a messy scribble",
    "meaningless lines",
    "scribble",
    "random marks",
    "a mess of lines",
    "scribbled nonsense",
]
FILLERS = set(
    "drawing drawings doodle sketch picture simple cartoon line quick draw illustration the a an of to in on and is".split()
)
RUDE = {  # what the concepts of the safety check are called
    "nudity": "a drawing of genitals or a naked body",
    "sex act": "a drawing of people having sex",
    "hate symbols": "a drawing of a swastika or another hate symbol",
    "violence": "a drawing of blood, gore and violence",
    "profanity": "a swear word written",
}
COLOURS = {
    "red": (0.85, 0.1, 0.1),
    "blue": (0.1, 0.2, 0.85),
    "green": (0.1, 0.6, 0.15),
    "orange": (0.95, 0.55, 0.05),
    "purple": (0.5, 0.1, 0.6),
    "pink": (0.95, 0.45, 0.7),
    "brown": (0.45, 0.25, 0.1),
    "yellow": (0.93, 0.8, 0.1),
    "grey": (0.5, 0.5, 0.5),
}


def with_article(text):
    """`a elephant` → `an elephant`."""
    return BEFORE_VOWEL.sub("an ", text)


def without_article(text):
    """`a drawing of a cat` → `cat`, as far as it begins so."""
    for start in ("a drawing of ", "a picture of ", "a ", "an ", "the "):
        text = text.removeprefix(start)
    return text
