"""Trains the judge of candidate claims: train.py CANDIDATES.bin MODEL.json [--golden GOLDEN.json]

CANDIDATES.bin and CANDIDATES.bin.json come from candidates.mjs. Boosted trees (LightGBM) over all candidates; documents are kept
together in the folds of the cross-validation that sets the thresholds and measures calibration. GOLDEN.json gets some candidates with
the probabilities that the trainer gives them, for the test that the program gives the same (tests/extraction/judge-golden.json).
"""
import argparse
import hashlib
import json
from collections import defaultdict

import lightgbm as lgb
import numpy as np

PARAMETERS = dict(objective='binary', learning_rate=0.07, num_leaves=24, min_data_in_leaf=20, feature_fraction=0.4, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5.0, max_bin=63, verbosity=-1, seed=7, deterministic=True, num_threads=2)
ROUNDS = 260
FOLDS = 3
# Of the candidates that are no claims this share is trained on, with as much more weight.
KEPT = 0.15
# Inputs that the trainer fills from the words of the candidates, and where the words are.
LEARNED = (('learned trigger', 'trigger'), ('learned target', 'targetWord'))


def load(path):
    meta = json.load(open(path + '.json'))
    matrix = np.memmap(path, dtype=np.float32, mode='r').reshape(-1, len(meta['features']))
    return matrix, meta['rows'], meta['features'], meta['missed']


# Candidates that a word must outweigh before its own rate counts as much as the relation's.
SMOOTHING = 20


def learned(rows, labels, key, of=None):
    """How much likelier than usual a relation is with a word: log of the rates' ratio, by (word, relation).

    For the training rows their own document is left out; `of` gives rows that the counts are not from.
    """
    total, right = defaultdict(float), defaultdict(float)
    per = defaultdict(lambda: [0.0, 0.0])
    for row, label in zip(rows, labels):
        relation, word = row['relation'], row[key]
        total[relation] += 1
        right[relation] += label
        for at in ((word, relation), (word, relation, row['doc'])):
            per[at][0] += 1
            per[at][1] += label

    def value(word, relation, without=None):
        n, hit = per.get((word, relation), (0.0, 0.0))
        if without is not None:
            own = per.get((word, relation, without), (0.0, 0.0))
            n, hit = n - own[0], hit - own[1]
        prior = (right[relation] + 1) / (total[relation] + 100)
        return float(np.log((hit + SMOOTHING * prior) / (n + SMOOTHING) / prior))

    if of is not None:
        return np.array([value(row[key], row['relation']) for row in of], dtype=np.float32)
    table = {}
    for at, (n, hit) in per.items():
        if len(at) == 2 and at[0] and n >= 4 and abs(value(*at)) > 0.2:
            table.setdefault(at[0], {})[at[1]] = round(value(*at), 2)
    return np.array([value(row[key], row['relation'], row['doc']) for row in rows], dtype=np.float32), table


def fit(matrix, labels, weights, rng):
    keep = np.flatnonzero((labels > 0) | (rng.rand(len(labels)) < KEPT))
    weight = np.where(labels[keep] > 0, weights[keep], weights[keep] / KEPT)
    return lgb.train(PARAMETERS, lgb.Dataset(matrix[keep], labels[keep], weight=weight), ROUNDS)


def by_edge(rows, scores, labels):
    """Best score and label of each distinct edge of a document, as a scorer counts them."""
    best = defaultdict(lambda: [0.0, 0])
    for row, score, label in zip(rows, scores, labels):
        entry = best[(row['doc'], row['relation'], row['keys'])]
        entry[0] = max(entry[0], float(score))
        entry[1] = max(entry[1], int(label))
    return best


def counts(edges, threshold):
    hit = sum(1 for score, label in edges if score >= threshold and label)
    said = sum(1 for score, _ in edges if score >= threshold)
    return hit, said, sum(label for _, label in edges)


def f_measure(hit, said, right):
    return 2 * hit / max(1, said + right)


def thresholds_of(edges):
    """By relation the threshold with the best F1, held near the common one where a relation has few examples."""
    grid = np.arange(0.1, 0.75, 0.02)
    common = max(grid, key=lambda t: f_measure(*counts(list(edges.values()), t)))
    found = {}
    relations = defaultdict(list)
    for (_, relation, _), value in edges.items():
        relations[relation].append(value)
    for relation, values in relations.items():
        right = sum(label for _, label in values)
        best = max(grid, key=lambda t: (f_measure(*counts(values, t)), -abs(t - common)))
        trust = right / (right + 40)
        found[relation] = round(float(trust * best + (1 - trust) * common), 3)
    return found, float(common)


def calibration(scores, labels):
    error, lines = 0.0, []
    for low in np.arange(0, 1, 0.1):
        inside = (scores >= low) & (scores < low + 0.1)
        if inside.sum():
            error += inside.sum() * abs(scores[inside].mean() - labels[inside].mean())
            lines.append(f'{low:.1f}-{low + 0.1:.1f}: {inside.sum()} candidates, said {scores[inside].mean():.2f}, right {labels[inside].mean():.2f}')
    return error / len(scores), lines


# After so many trees a candidate is dropped that is further below its threshold than any accepted one was, and this much more.
STAGES = (15, 20, 30, 40, 60, 80, 100, 150, 200)
MARGIN = 0.3


def stages_of(model, matrix, rows, thresholds):
    """For each stage the least sum, relative to the threshold's, that an accepted candidate has there."""
    least = np.array([np.log(thresholds.get(row['relation'], 0.999) / (1 - thresholds.get(row['relation'], 0.999))) for row in rows])
    accepted = np.flatnonzero(model.predict(matrix, raw_score=True) >= least)
    sums = ((after, model.predict(matrix[accepted], raw_score=True, num_iteration=after)) for after in STAGES)
    return [dict(after=after, least=round(float((part - least[accepted]).min()) - MARGIN, 3)) for after, part in sums]


def calibrated(scores, labels):
    """Slope and offset that make the share of right candidates of a score's logit: weighted least squares over bins of 0.1."""
    x, y, weight = [], [], []
    for low in np.arange(0.1, 1, 0.1):
        inside = (scores >= low) & (scores < low + 0.1)
        right = labels[inside].mean() if inside.sum() else 0
        if 0 < right < 1:
            x.append(np.log(scores[inside].mean() / (1 - scores[inside].mean())))
            y.append(np.log(right / (1 - right)))
            weight.append(np.sqrt(inside.sum()))
    slope, offset = np.polyfit(x, y, 1, w=np.sqrt(weight))
    return dict(slope=round(float(slope), 3), offset=round(float(offset), 3))


def exported(model, names, thresholds, tables, stages):
    trees = []
    for info in model.dump_model()['tree_info']:
        feature, value, right = [], [], []

        def walk(node):
            at = len(feature)
            if 'split_feature' in node:
                feature.append(node['split_feature'])
                value.append(float(node['threshold']))
                right.append(0)
                walk(node['left_child'])
                right[at] = len(feature)
                walk(node['right_child'])
            else:
                feature.append(-1)
                value.append(round(node['leaf_value'], 5))
                right.append(0)

        walk(info['tree_structure'])
        trees.append(dict(feature=feature, value=[float(f'{v:.6g}') for v in value], right=right))
    return dict(features=names, trees=trees, stages=stages, thresholds=thresholds, learned=tables)


# Candidates of the golden file: a few of each tenth of the probabilities.
GOLDEN_PER_TENTH = 4


def golden(model, matrix, rows, names, calibration, file):
    """Candidates with all inputs that are not 0 and the trainer's calibrated probabilities, bound to the bytes of the model's file."""
    scores = 1 / (1 + np.exp(-(calibration['slope'] * model.predict(matrix, raw_score=True) + calibration['offset'])))
    rng = np.random.RandomState(5)
    chosen = []
    for low in np.arange(0, 1, 0.1):
        inside = np.flatnonzero((scores >= low) & (scores < low + 0.1))
        chosen.extend(rng.permutation(inside)[:GOLDEN_PER_TENTH])
    filled = {column for column, _ in LEARNED}
    return dict(judge=hashlib.sha256(open(file, 'rb').read()).hexdigest(), candidates=[dict(
        relation=rows[at]['relation'], words=dict(trigger=rows[at]['trigger'], target=rows[at]['targetWord']),
        features={name: float(value) for name, value in zip(names, matrix[at]) if value and name not in filled},
        probability=round(float(scores[at]), 6)) for at in map(int, chosen)])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('candidates')
    parser.add_argument('model')
    parser.add_argument('--golden')
    arguments = parser.parse_args()
    matrix, rows, names, missed = load(arguments.candidates)
    labels = np.array([1 if row['label'] > 0 else 0 for row in rows])
    weights = np.array([row['weight'] for row in rows], dtype=np.float32)
    rng = np.random.RandomState(3)
    documents = sorted({row['doc'] for row in rows})
    rng.shuffle(documents)
    fold_of = {doc: i % FOLDS for i, doc in enumerate(documents)}
    folds = np.array([fold_of[row['doc']] for row in rows])
    scores = np.zeros(len(rows))
    for fold in range(FOLDS):
        train, test = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        inside, outside = np.array(matrix[train]), np.array(matrix[test])
        for column, key in LEARNED:
            values, _ = learned([rows[i] for i in train], labels[train], key)
            inside[:, names.index(column)] = values
            outside[:, names.index(column)] = learned([rows[i] for i in train], labels[train], key, [rows[i] for i in test])
        scores[test] = fit(inside, labels[train], weights[train], rng).predict(outside)
    edges = by_edge(rows, scores, labels)
    thresholds, common = thresholds_of(edges)
    print(f'{len(documents)} documents, {len(rows)} candidates, {labels.sum()} right; common threshold {common:.2f}')
    hit = said = right = 0
    for relation in sorted(thresholds):
        values = [value for (_, of, _), value in edges.items() if of == relation]
        found = counts(values, thresholds[relation])
        hit, said, right = hit + found[0], said + found[1], right + found[2]
        print(f'  {relation:12s} P {100 * found[0] / max(1, found[1]):5.1f}  R {100 * found[0] / max(1, found[2]):5.1f}  ({found[0]} of {found[1]}, {found[2]} right)  from {thresholds[relation]}')
    folder_of = {row['doc']: row['folder'] for row in rows}
    for folder in sorted(missed) + ['all']:
        values = [(relation, value) for (doc, relation, _), value in edges.items() if folder in ('all', folder_of[doc])]
        hit = sum(1 for relation, (score, label) in values if score >= thresholds[relation] and label)
        said = sum(1 for relation, (score, _) in values if score >= thresholds[relation])
        right = sum(label for _, (_, label) in values)
        everything = right + (sum(missed.values()) if folder == 'all' else missed[folder])
        print(f'cross-validated, {folder}: P {100 * hit / max(1, said):.1f}  R of the candidates {100 * hit / max(1, right):.1f}  R of all {100 * hit / everything:.1f}  F1 of all {200 * hit / (said + everything):.1f}')
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6):
        found = counts(list(edges.values()), threshold)
        print(f'  at {threshold}: P {100 * found[0] / max(1, found[1]):.1f}  R of the candidates {100 * found[0] / found[2]:.1f}')
    error, lines = calibration(scores, labels)
    print(f'expected calibration error {error:.4f}', *lines, sep='\n  ')
    matrix = np.array(matrix)
    tables = {}
    for column, key in LEARNED:
        matrix[:, names.index(column)], tables[key] = learned(rows, labels, key)
    model = fit(matrix, labels, weights, rng)
    gains = sorted(zip(model.feature_importance('gain'), names), reverse=True)[:25]
    print('inputs that count most:', ', '.join(f'{name} {gain:.0f}' for gain, name in gains))
    stages = stages_of(model, matrix, rows, thresholds)
    fit_of_scores = calibrated(scores, labels)
    with open(arguments.model, 'w') as file:
        json.dump(dict(exported(model, names, thresholds, tables, stages), calibration=fit_of_scores), file, separators=(',', ':'))
    if arguments.golden:
        # The inputs from words as the exported tables give them: they are rounded, and leave out what says little.
        for column, key in LEARNED:
            matrix[:, names.index(column)] = [tables[key].get(row[key], {}).get(row['relation'], 0) for row in rows]
        with open(arguments.golden, 'w') as file:
            json.dump(golden(model, matrix, rows, names, fit_of_scores, arguments.model), file, indent=1, allow_nan=False)


main()
