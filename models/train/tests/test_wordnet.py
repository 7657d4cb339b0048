import unittest

from doodletrain.wordnet import WordNet


class DefinitionTest(unittest.TestCase):
    def test_a_definition_is_short_and_without_remarks(self):
        net = WordNet()
        for name in ("cat", "bicycle", "raccoons", "house"):
            said = net.definition(name)
            self.assertTrue(said, name)
            self.assertLessEqual(len(said.split()), 12)
            self.assertNotRegex(said, r"[;()\"]|^(a|an|the) ")
        self.assertEqual(net.definition("bicycle").split()[0], "wheeled")

    def test_what_cannot_be_seen_has_none(self):
        self.assertIsNone(WordNet().definition("qqqq"))


if __name__ == "__main__":
    unittest.main()
