"""Makes hard cases of plain sentences: emoji, addresses, odd spaces, affixes, cases, shuffled letters.

    python mutate.py SEED COUNT < sentences.txt > texts.jsonl     # lines {"text": ...}
"""

import json
import random
import sys

WORDS = (
    "😀 👩‍👩‍👧 🇺🇸 ❤️ 🏳️‍🌈 http://example.com/a?b=c&d=1 https://www.example.org/en/ www.example.co.uk foo@example.com mailto:me@example.org 10.0.0.1 "
    "192.168.1.1:8080/x C:\\dir\\f.txt $5.5m £3bn US$40 10km/h 5kg. 3.5% 12:30pm 7p.m. 9a.m don't DON'T can’t y'all gonna I'd've o'clock 'Tis `` '' -- — … .... ( ) "
    "[1, 2] <b> </b> &amp; #hash @user naïve Müller-Straße İstanbul ΣΟΦΟΣ 东京 中文字 العربية हिन्दी ½ x² ① ⅷ Ⅷ \u200b \u00ad \u2011 a\u0301 ﬁne ǅ ᾳ A.B.C. U.S. e.g. "
    "i.e., Ph.D. Mr. vs. No.5 a/b and/or x=y a<b 1-2 1–2 non- -ing 's ’s s' '90s 3rd 1,000,000 1.000,5 +1-555-0100 :) :-( <3 ^_^ ¯\\_(ツ)_/¯ (*_*) 8) ;-) =) xD !!! ?! "
    "*bold* _it_ ~5 §5 № °C 37°C 20°F a_b_c CamelCase iPhone MP3 ,, .. . a.b A.B a.B. end.Next end.’Next co-op twenty-one al-Nour Ben-Ami v1.2.3 file.tar.gz #1 100% $ € \u0000 \ufeff"
).split(" ") + ["x" * 30, "A" * 120, "é" * 101, "1" * 40]
SPACES = [" ", "  ", "   ", "\t", "\n", "\n\n", " \n", "\n ", "\u00a0", "\u2003", "\u3000", "\r\n", "\x0b", "\x85", "\u2028", " \t "]
ENDS = ["", "", " ", "\n", "  ", "!", "...", "”", "’", ")", "]"]
MARKS = ".,;:-'/’\"()&@#_"


def mutate(rng, sentence):
    words = sentence.split(" ")
    for _ in range(rng.randint(1, 5)):
        at, kind = rng.randrange(len(words)), rng.random()
        word = words[at]
        if kind < 0.4:
            words.insert(at, rng.choice(WORDS))
        elif kind < 0.55:
            words[at] = word + rng.choice(WORDS)
        elif kind < 0.7:
            words[at] = rng.choice(WORDS) + word
        elif kind < 0.78:
            words[at] = word.upper()
        elif kind < 0.84:
            words[at] = word.lower()
        elif kind < 0.88 and len(words) > 1:
            del words[at]
        elif kind < 0.94:
            inside = rng.randrange(len(word) + 1)
            words[at] = word[:inside] + rng.choice(MARKS) + word[inside:]
        else:
            letters = list(word)
            rng.shuffle(letters)
            words[at] = "".join(letters)
    text = words[0]
    for word in words[1:]:
        text += (rng.choice(SPACES) if rng.random() < 0.12 else " ") + word
    return (rng.choice(SPACES) if rng.random() < 0.1 else "") + text + rng.choice(ENDS)


def main():
    rng = random.Random(int(sys.argv[1]))
    sentences = [line.rstrip("\n") for line in sys.stdin if line.strip()]
    for _ in range(int(sys.argv[2])):
        print(json.dumps({"text": mutate(rng, rng.choice(sentences))}))


if __name__ == "__main__":
    main()
