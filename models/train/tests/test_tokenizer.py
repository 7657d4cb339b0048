import unittest

from doodletrain.tokenizer import START, UNKNOWN, Tokenizer

WORDS = ["cat", "berry", "box", "skate", "board", "love", "paint", "cafe", "is", "skateb", "oard"]


class TokenizerTest(unittest.TestCase):
    def setUp(self):
        self.tokenizer = Tokenizer(WORDS, context=8)

    def says(self, text, *words):
        self.assertEqual(
            self.tokenizer.encode(text), [START] + [self.tokenizer.ids.get(word, UNKNOWN) for word in words]
        )

    def test_reads_words_of_any_case_and_drops_a_possessive(self):
        self.says("The CAT's box!", "?", "cat", "box")

    def test_takes_the_marks_off_letters(self):
        self.says("café", "cafe")

    def test_finds_the_stem_by_the_first_rule_that_fits(self):
        self.says("berries boxes painting loved", "berry", "box", "paint", "love")

    def test_leaves_short_stems_alone(self):
        self.says("ised", "?")

    def test_splits_a_compound_with_the_longest_head_first(self):
        self.says("skateboard", "skateb", "oard")

    def test_cuts_at_the_context(self):
        self.assertEqual(len(self.tokenizer.encode("cat " * 20)), 8)


if __name__ == "__main__":
    unittest.main()
