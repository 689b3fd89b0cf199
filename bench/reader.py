"""The reader's throughput: python reader.py [DOCUMENTS.jsonl].  Prints JSON.

On-topic: the founding texts repeated to 1,000 documents (or built-in texts where they are absent).
Off-topic: pages that mention nothing relevant, through the gate.  Beside it a spaCy pipeline of the
small model's size with blank weights: only its time means anything.
"""

import json
import sys
import time
from pathlib import Path

from servanda.record import load
from servanda.reports.model import Document
from servanda.reports.reading import read_text

COUNT = 1000
OFF_TOPIC = (
    "The city opened a new swimming pool on Saturday. Visitors queued from nine in the morning, and the mayor cut a "
    "ribbon. Tickets cost four euros; children swim free on weekdays. The architect spoke of light and water.\n\n"
) * 20


def founding(path):
    """The founding texts, or one short article where the folder is absent."""
    if path and Path(path).exists():
        rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
        return [row["text"] for row in rows if row["id"].startswith("seed")]
    return ["The International Criminal Court has 124 member states. Hungary is a member of the Court."]


def timed(texts, read):
    begin = time.process_time()
    for text in texts:
        read(text)
    seconds = time.process_time() - begin
    size = sum(len(text.encode()) for text in texts)
    return {"documents per second": len(texts) / seconds, "MB per second": size / seconds / 1e6}


def spacy_pipeline():
    """Tokens to vectors, tagger, parser, names: the small model's parts, untrained."""
    import spacy

    nlp = spacy.blank("en")
    config = {"@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 96, "depth": 4}
    config |= {"embed_size": 2000, "window_size": 1, "maxout_pieces": 3, "subword_features": True}
    nlp.add_pipe("tok2vec", config={"model": config})
    for name, labels in (("tagger", ["NN", "VB"]), ("parser", ["nsubj", "dobj", "ROOT"]), ("ner", ["PERSON", "GPE"])):
        pipe = nlp.add_pipe(name)
        for label in labels:
            pipe.add_label(label)
    nlp.initialize()
    return nlp


def main():
    record = load()
    seeds = founding(sys.argv[1] if len(sys.argv) > 1 else None)
    texts = [seeds[i % len(seeds)] for i in range(COUNT)]

    def read(text):
        return read_text(Document(text), record)

    read(texts[0])
    out = {"on-topic": timed(texts, read), "off-topic": timed([OFF_TOPIC] * 5000, read)}
    try:
        nlp = spacy_pipeline()
        nlp(texts[0])
        out["spaCy, small model's size"] = timed(texts[:40], nlp)
    except ImportError:
        out["spaCy, small model's size"] = "not installed"
    print(json.dumps(out))


main()
