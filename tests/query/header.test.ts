import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parseSavedQuery } from '../../src/query/header.ts';
import { findQuery, loadQueries } from '../../src/query/library.ts';

const GOOD = `// title: Who hosts
// order: 20
// question: Whom does $actor host, at most $count of them?
// parameter: actor entity null - only this host
// parameter: place string "the Hague" - where, blanks allowed
// parameter: count integer 5 - how many
// parameter: since date none - from this day on
// columns: host, guest
// Why: $nothing in a comment counts.
MATCH (h {id: $actor}) WHERE h.place = $place AND h.date >= $since
RETURN h.name AS host, h.guest AS guest LIMIT $count
`;

describe('a saved query', () => {
  test('is read with its header', () => {
    expect(parseSavedQuery('who-hosts', GOOD)).toEqual({
      name: 'who-hosts',
      title: 'Who hosts',
      order: 20,
      question: 'Whom does $actor host, at most $count of them?',
      parameters: [
        { name: 'actor', type: 'entity', required: false, default: null, meaning: 'only this host' },
        { name: 'place', type: 'string', required: false, default: 'the Hague', meaning: 'where, blanks allowed' },
        { name: 'count', type: 'integer', required: false, default: 5, meaning: 'how many' },
        { name: 'since', type: 'date', required: true, default: null, meaning: 'from this day on' },
      ],
      columns: ['host', 'guest'],
      cypher: '// Why: $nothing in a comment counts.\nMATCH (h {id: $actor}) WHERE h.place = $place AND h.date >= $since\nRETURN h.name AS host, h.guest AS guest LIMIT $count',
    });
  });

  test.each([
    ['no title', (text: string) => text.replace('// title: Who hosts\n', ''), ':1 is not valid: the header lacks "// title:"'],
    ['an order that is no number', (text: string) => text.replace('order: 20', 'order: first'), ':2 is not valid'],
    ['two titles', (text: string) => `${text}// title: Again\n`, ':12 is not valid: "// title:" stands there twice'],
    ['an empty question', (text: string) => text.replace(/question: .*/u, 'question:'), ':3 is not valid'],
    ['a column that is no name', (text: string) => text.replace('host, guest', 'host, the guest'), ':8 is not valid'],
    ['a parameter out of shape', (text: string) => text.replace(' - only this host', ''), ':4 is not valid: "actor entity null" is not "name type default - meaning"'],
    ['an unknown type', (text: string) => text.replace('entity null', 'person null'), ':4 is not valid'],
    ['a default of the wrong type', (text: string) => text.replace('integer 5', 'integer five'), ':6 is not valid: the default "five" is not an integer'],
    ['a parameter declared twice', (text: string) => text.replace('// columns', '// parameter: actor string null - again\n// columns'), ':8 is not valid: the parameter "actor" is declared twice'],
    ['a parameter used and not declared', (text: string) => text.replace('LIMIT $count', 'LIMIT $count SKIP $offset'), ':11 is not valid: the parameter "$offset" is used and not declared'],
    ['a parameter in the question only', (text: string) => text.replace('does $actor', 'does $somebody'), ':3 is not valid: the parameter "$somebody" is used and not declared'],
    ['a parameter declared and not used', (text: string) => text.replace(' AND h.date >= $since', ''), ':7 is not valid: the parameter "since" is declared and never used'],
    ['no Cypher', (text: string) => text.slice(0, text.indexOf('MATCH')), 'is not valid: there is no query below the header'],
  ])('with %s is refused, with file and line', (_, spoil, message) => {
    const spoilt = spoil(GOOD);
    expect(spoilt).not.toBe(GOOD);
    expect(() => parseSavedQuery('spoilt', spoilt)).toThrow(expect.objectContaining({ code: 'data', message: expect.stringContaining(`cypher/queries/spoilt.cypher`) }));
    expect(() => parseSavedQuery('spoilt', spoilt)).toThrow(message);
  });
});

describe('the library', () => {
  test('holds what the folder holds, in the order of the headers, then by name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'backchannel-queries-'));
    for (const name of ['b', 'a']) writeFileSync(join(folder, `${name}.cypher`), GOOD);
    writeFileSync(join(folder, 'z.cypher'), GOOD.replace('order: 20', 'order: 10'));
    writeFileSync(join(folder, 'notes.txt'), 'not a query');
    expect([...loadQueries(pathToFileURL(`${folder}/`)).keys()]).toEqual(['z', 'a', 'b']);
    rmSync(folder, { recursive: true });
  });

  test('that is missing is said', () => {
    expect(() => loadQueries(new URL('file:///nowhere/queries/'))).toThrow(expect.objectContaining({ code: 'data' }));
  });

  test('knows the nearest names', () => {
    const library = loadQueries();
    expect(findQuery(library, 'who-hosts').title).toBe('Who hosts');
    expect(() => findQuery(library, 'who-host')).toThrow(expect.objectContaining({ code: 'query', remedy: expect.stringContaining('who-hosts') }));
    expect(() => findQuery(library, 'zzzzzzzzzzzz')).toThrow(expect.objectContaining({ code: 'query', remedy: 'List them with "backchannel query".' }));
  });
});
