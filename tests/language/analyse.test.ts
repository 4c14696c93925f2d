import { describe, expect, test } from '@jest/globals';
import { analyse, analyseRaw } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { faults } from './sound.ts';

function sentences({ text, sentences: all }: Analysis): string[] {
  return all.map(({ start, end }) => text.slice(start, end));
}

function words(analysis: Analysis): string[] {
  return analysis.tokens.map(({ text }) => text);
}

describe('a document', () => {
  test('has tokens, sentences, entities and noun chunks', () => {
    const analysis = analyse('Norway hosted the second round in Oslo. Both sides thanked it.');
    expect(faults(analysis)).toEqual([]);
    expect(sentences(analysis)).toEqual(['Norway hosted the second round in Oslo.', 'Both sides thanked it.']);
    const { tokens, entities, nounChunks } = analysis;
    expect(tokens[1]).toEqual({ index: 1, text: 'hosted', start: 7, end: 13, lemma: 'host', pos: 'VERB', tag: 'VBD', morph: 'Tense=Past|VerbForm=Fin', head: 1, label: 'ROOT' });
    expect(entities.map(({ start, end, label }) => [analysis.text.slice(start, end), label])).toEqual([['Norway', 'GPE'], ['second', 'ORDINAL'], ['Oslo', 'GPE']]);
    expect(nounChunks.map(({ firstToken, endToken }) => words(analysis).slice(firstToken, endToken).join(' '))).toEqual(['Norway', 'the second round', 'Oslo', 'Both sides', 'it']);
  });

  test('may be empty', () => {
    for (const text of ['', ' ', '\n\n', '\u200b']) expect(analyse(text)).toEqual({ text, tokens: [], sentences: [], entities: [], nounChunks: [], skipped: [] });
  });
});

test('what is no text is refused', () => {
  const untyped: (text: unknown) => unknown = analyse as (text: unknown) => unknown;
  expect(() => untyped(42)).toThrow(new TypeError('A text to analyse is a string, not of type number.'));
  expect(() => untyped(null)).toThrow(TypeError);
});

describe('lines', () => {
  test('a heading does not run into the text below it', () => {
    const analysis = analyse('Envoys to resume talks in Muscat\nDelegates arrived on Sunday.\n\nWhat comes next\nNobody knows.');
    expect(sentences(analysis)).toEqual(['Envoys to resume talks in Muscat', 'Delegates arrived on Sunday.', 'What comes next', 'Nobody knows.']);
  });

  test('markers of list items are left out', () => {
    const analysis = analyse('- a ceasefire for sixty days\n• the return of prisoners\n2. Monitors at both crossings\n(b) an office in Doha');
    expect(sentences(analysis)).toEqual(['a ceasefire for sixty days', 'the return of prisoners', 'Monitors at both crossings', 'an office in Doha']);
  });

  test.each([
    ['# Envoys return', 'Envoys return'],
    ['### Envoys return ###', 'Envoys return'],
    ['> Envoys return.', 'Envoys return .'],
    ['>> Envoys return.', 'Envoys return .'],
    ['> - **Envoys** return.', 'Envoys return .'],
    ['**Envoys return**', 'Envoys return'],
    ['***Envoys** return*.', 'Envoys return .'],
    ['__Envoys__ return, _slowly_.', 'Envoys return , slowly .'],
    ['- [x] Envoys return', 'Envoys return'],
    ['1. **Envoys**: return', 'Envoys : return'],
    ['"**Envoys** return," he said', '" Envoys return , " he said'],
  ])('marks of Markdown are left out: %s', (line, expected) => {
    const analysis = analyse(`Background\n${line}\nNobody came.`);
    expect(faults(analysis)).toEqual([]);
    expect(words(analysis).slice(1, -3).join(' ')).toBe(expected);
    expect(analysis.sentences).toHaveLength(3);
  });

  test('the links of Markdown keep their text', () => {
    const analysis = analyse('The [joint text](https://example.org/a_(b)?c "Text") was read; ![a picture](/x.png) [1] of [it](#end) [sic] (in full).');
    expect(faults(analysis)).toEqual([]);
    expect(words(analysis).join(' ')).toBe('The joint text was read ; a picture of it [ sic ] ( in full ) .');
    expect(words(analyse('The [deal](see below) holds!')).join(' ')).toBe('The [ deal](see below ) holds !');
  });

  test('rules are no sentences', () => {
    expect(sentences(analyse('Background\n==========\nTalks resume\n---\n| Party | Seats |\n|:---|---:|\nNobody came.'))).toEqual(['Background', 'Talks resume', '| Party | Seats |', 'Nobody came.']);
  });

  test.each(['#Peace now', '>500 people fled', 'The 2 * 3 plan_b of user_name', 'They paid ____ dollars', '* * *', '#', '**'])('"%s" has none', (line) => {
    expect(words(analyse(line)).join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', '').replace(/^\*(?=\*\*$)/, ''));
  });

  test.each([
    'NAIROBI, March 3 (Agency) - ',
    '**NAIROBI, March 3 (Agency) –** ',
    '*Nairobi, 3 March* — ',
    'ADDIS ABABA, Ethiopia — ',
    'Doha, 30 June (News Service) – ',
    'PORT-AU-PRINCE (AP) -- ',
  ])('the dateline "%s" is cut off', (dateline) => {
    expect(sentences(analyse(`${dateline}The mediators met again.`))).toEqual([dateline.trim().replace(/^[*_]+|[*_]+$/g, ''), 'The mediators met again.']);
  });

  test.each(['The talks - the third this year - failed.', 'Iran — and this is new — agreed.', 'UN - backed talks go on.', 'Kenya (the host) said - again - no.'])('"%s" has none', (text) => {
    expect(analyse(text).sentences).toHaveLength(1);
  });

  test('lines that were broken at a width are put together', () => {
    const text = 'The delegations of both countries will meet in the second week of\nSeptember, the mediators announced, although it is not yet clear who\nwill lead them and whether the observers whom they invited will be\nadmitted.';
    const analysis = analyse(text);
    expect(faults(analysis)).toEqual([]);
    expect(sentences(analysis)).toEqual([text]);
  });
});

describe('marks', () => {
  test('typographic quotes and hyphens are plain for the model, and stay in the text', () => {
    const analysis = analyse('“We can’t accept it,” said the non\u2011resident envoy.');
    expect(faults(analysis)).toEqual([]);
    expect(words(analysis)).toEqual(['“', 'We', 'ca', 'n’t', 'accept', 'it', ',', '”', 'said', 'the', 'non', '\u2011', 'resident', 'envoy', '.']);
    expect(analysis.tokens[3]?.lemma).toBe('not');
  });

  test('citation marks are no tokens', () => {
    const analysis = analyse('The accord was signed in 1995.[3] It ended the war.[4, 12] Few [citation needed] objected [note 2].');
    expect(faults(analysis)).toEqual([]);
    expect(words(analysis).join(' ')).toBe('The accord was signed in 1995 . It ended the war . Few objected .');
    expect(analysis.sentences).toHaveLength(3);
  });

  test('brackets that an editor put are text', () => {
    expect(words(analyse('“[The deal] will hold,” he said.'))).toEqual(['“', '[', 'The', 'deal', ']', 'will', 'hold', ',', '”', 'he', 'said', '.']);
  });

  test('invisible characters and wide spaces do not split words', () => {
    const analysis = analyse('The medi\u00adators  met\u00a0in\u2009Oslo\u200b.');
    expect(faults(analysis)).toEqual([]);
    expect(words(analysis)).toEqual(['The', 'medi\u00adators', 'met', 'in', 'Oslo', '.']);
    expect(analysis.tokens[1]?.lemma).toBe('mediator');
  });
});

describe('other languages', () => {
  test('are named, not analysed as English', () => {
    const french = 'Le ministre des affaires étrangères a rencontré hier son homologue à Genève, selon un communiqué publié dans la soirée.';
    const analysis = analyse(`The statement in full:\n${french}\nوزير الخارجية التقى نظيره في الدوحة\nIt was published on Monday.`);
    expect(analysis.skipped.map(({ start, end, language }) => [analysis.text.slice(start, end), language])).toEqual([[french, 'fr'], ['وزير الخارجية التقى نظيره في الدوحة', 'ar']]);
    expect(sentences(analysis)).toEqual(['The statement in full:', 'It was published on Monday.']);
  });

  test('are those of their short lines, too', () => {
    const text = 'Communiqué final\nLes délégations se sont réunies pendant trois jours à Genève sous la présidence du ministre, dans une atmosphère constructive.\nElles ont convenu de se retrouver à l’automne afin de poursuivre les discussions sur le désarmement, les prisonniers et le retour des personnes déplacées dans les régions touchées par les combats.\nLes médiateurs ont remercié les deux parties de leur patience et de leur esprit de compromis tout au long de ces journées difficiles.\nFait à Genève, le 3 mai\nThe parties agreed that the text of the statement would be published in English and that it would be signed.';
    const analysis = analyse(text);
    expect(analysis.skipped.map(({ language }) => language)).toEqual(['fr', 'fr', 'fr', 'fr', 'fr']);
    expect(sentences(analysis)).toEqual(['The parties agreed that the text of the statement would be published in English and that it would be signed.']);
  });

  test('foreign names within English are not another language', () => {
    expect(analyse('Recep Tayyip Erdoğan, Luiz Inácio Lula da Silva und Emmanuel Macron met Muḥammad bin Salmān in الرياض.').skipped).toEqual([]);
  });
});

test('a document of short lines full of names is English', () => {
  const lines = ['Kenya met Chad.', 'Ruto in Juba', 'Oman hosts Houthis', 'Sanaa talks resume', 'Biegun in Seoul'];
  expect(analyse([...lines, ...lines, ...lines].join('\n')).skipped).toEqual([]);
});

test('raw analysis takes lines and marks as they are', () => {
  const analysis = analyseRaw('Talks resume\nin Geneva.[1] “Yes”');
  expect(faults(analysis)).toEqual([]);
  expect(words(analysis)).toEqual(['Talks', 'resume', 'in', 'Geneva.[1', ']', '“', 'Yes', '”']);
});
