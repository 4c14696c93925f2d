"""Trains the choice of a document's main parties: train.py CANDIDATES.json MODEL.json [--test CANDIDATES.json] [--misses]

CANDIDATES.json comes from candidates.mjs. A conditional logit: each candidate of a document (no parties, or a set of actors) has a
score that is linear in its inputs, and the likeliest one is taken. What speaks for a side can only add to its score and what speaks
against it only take away, which is worth more than a penalty with so few documents. Measured by cross-validation over documents.
"""
import argparse
import json

import numpy as np
from scipy.optimize import minimize

FOLDS = 10
PENALTY = 5.0
# No parties are told where that is at least so likely.
NONE = 0.6
# Inputs that can only speak against a candidate, and those that may do either; all others can only speak for it.
AGAINST = {'mediates', 'hosts', 'guarantees', 'faces both', 'faces two', 'venue', 'envoy', 'issuer', 'usual go-between', 'mixed persons', 'serves', 'weakest mediates', 'most mediates', 'three', 'more', 'by persons', 'Group', 'no rebels'}
EITHER = {'alone with talks', 'most alone with talks', 'owner', 'title', 'weakest title', 'State', 'ArmedGroup', 'Organization', 'Person', 'same kind', 'with texts', 'acts', 'most acts', 'team', 'most team', 'pair sentence', 'pair share of sentences', 'pair issuer in title'}


def load(path):
    data = json.load(open(path))
    documents = []
    for document in data['documents']:
        candidates, empty = document['candidates'], len(document['parties']) < 2
        right = np.array([candidate['verdict'] == 'right' or (empty and at == 0) for at, candidate in enumerate(candidates)])
        documents.append(dict(document, matrix=np.array([candidate['values'] for candidate in candidates]), right=right, empty=empty))
    return data['inputs'], documents


def bounds_of(inputs):
    return [(None, 0) if name in AGAINST else (None, None) if name in EITHER or name.startswith('none: ') else (0, None) for name in inputs]


def fit(documents, scale, bounds):
    used = [(document['matrix'] / scale, document['right']) for document in documents if document['right'].any()]

    def loss(weights):
        total, gradient = 0.5 * PENALTY * weights @ weights, PENALTY * weights
        for matrix, right in used:
            scores = matrix @ weights
            odds = np.exp(scores - scores.max())
            total += np.log(odds.sum()) - np.log(odds[right].sum() + 1e-300)
            gradient = gradient + matrix.T @ (odds / odds.sum()) - matrix[right].T @ (odds[right] / (odds[right].sum() + 1e-300))
        return total, gradient

    return minimize(loss, np.zeros(len(scale)), jac=True, method='L-BFGS-B', bounds=bounds, options=dict(maxiter=500)).x


def chosen(document, weights, scale, none=NONE):
    scores = document['matrix'] / scale @ weights
    odds = np.exp(scores - scores.max())
    return 0 if len(scores) < 2 or odds[0] / odds.sum() >= none else 1 + int(np.argmax(scores[1:]))


def tally(documents, picks):
    counts = {}
    for document, pick in zip(documents, picks):
        verdict = document['candidates'][pick]['verdict']
        counts[verdict] = counts.get(verdict, 0) + 1
    return dict(sorted(counts.items()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('candidates')
    parser.add_argument('model')
    parser.add_argument('--test')
    parser.add_argument('--misses', action='store_true')
    arguments = parser.parse_args()
    inputs, documents = load(arguments.candidates)
    bounds = bounds_of(inputs)
    scale = np.concatenate([document['matrix'] for document in documents]).std(axis=0)
    scale[scale < 1e-6] = 1
    order = np.random.RandomState(5).permutation(len(documents))
    learned = [None] * len(documents)
    for fold in range(FOLDS):
        test = set(order[fold::FOLDS])
        weights = fit([documents[i] for i in order if i not in test], scale, bounds)
        for i in test:
            learned[i] = weights
    for none in (0.4, 0.5, 0.6, 0.7, 0.8, 1.01):
        print(f'cross-validated, none from {none}: {tally(documents, [chosen(document, weights, scale, none) for document, weights in zip(documents, learned)])}')
    picks = [chosen(document, weights, scale) for document, weights in zip(documents, learned)]
    for folder in sorted({document['folder'] for document in documents}):
        inside = [i for i, document in enumerate(documents) if document['folder'] == folder]
        print(f'cross-validated, {folder}: {tally([documents[i] for i in inside], [picks[i] for i in inside])}')
    if arguments.misses:
        for document, pick in zip(documents, picks):
            if not document['right'][pick]:
                print(f"  {document['name']}: {document['candidates'][pick]['sides']}, not {document['parties']}{'' if document['right'].any() else ', out of reach'}")
    weights = fit(documents, scale, bounds)
    if arguments.test:
        _, unseen = load(arguments.test)
        print('unseen:', tally(unseen, [chosen(document, weights, scale) for document in unseen]))
    for name, weight in sorted(zip(inputs, weights), key=lambda pair: -abs(pair[1]))[:40]:
        print(f'  {name} {weight:.2f}')
    json.dump(dict(weights={name: round(float(value), 4) for name, value in zip(inputs, weights / scale)}, none=NONE), open(arguments.model, 'w'), indent=1)


main()
