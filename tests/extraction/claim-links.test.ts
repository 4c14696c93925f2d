import { describe, expect, test } from '@jest/globals';
import type { DraftClaim, Mention } from '../../src/extraction/extractor.ts';
import { linksOf, type ToldSentence } from '../../src/extraction/factuality/links.ts';
import type { Realis, Relation } from '../../src/model/ontology.ts';
import { scenesOf } from './scenes.ts';

interface Line { readonly relation: Relation; readonly trigger: string; readonly source: string; readonly issue: string; readonly realis?: Realis; readonly target?: string; readonly speaker?: string }

function links(text: string, lines: readonly Line[]): string[] {
  const read = scenesOf(text);
  const mention = (name: string, label: Mention['label']): Mention => {
    const start = text.indexOf(name);
    return { text: name, name, key: name, label, start, end: start + name.length };
  };
  const told = lines.map((line, index) => {
    const claim: DraftClaim = { relation: line.relation, source: mention(line.source, 'State'), target: line.target === undefined ? null : mention(line.target, 'State'), issue: mention(line.issue, 'Issue'), speaker: line.speaker === undefined ? null : mention(line.speaker, 'State'), realis: line.realis ?? 'conditional', stance: 'reported', time: null, quote: { start: 0, end: 1 }, sentence: { start: 0, end: 1 }, confidence: 1, found: 'test' };
    return { claim, index, trigger: read.token(line.trigger) };
  });
  const sentences = read.graphs.map((graph): ToldSentence => ({ graph, told: told.filter(({ trigger }) => graph.tree.has(trigger)) }));
  return linksOf(sentences).map(({ type, from, to }) => `${type} ${from} ${to}`);
}

const given = (trigger: string, source: string, issue: string, realis: Realis = 'conditional'): Line => ({ relation: 'CONCEDES', trigger, source, issue, realis });

describe('what is tied to what', () => {
  test.each<[string, readonly Line[], readonly string[]]>([
    ['Kenya will release funds in exchange for a halt of raids by Uganda.', [given('release', 'Kenya', 'funds'), given('halt', 'Uganda', 'raids')], ['IN_EXCHANGE_FOR 0 1']],
    ['Kenya freed two pilots, and Uganda freed nine smugglers in return.', [given('freed', 'Kenya', 'pilots', 'actual'), given('smugglers', 'Uganda', 'smugglers', 'actual')], ['IN_EXCHANGE_FOR 0 1']],
    ['Kenya swapped fishing rights for a pier.', [given('swapped', 'Kenya', 'fishing rights', 'actual'), given('swapped', 'Kenya', 'pier', 'actual')], ['IN_EXCHANGE_FOR 0 1']],
    ['Kenya will open the port if Uganda withdraws its guns.', [given('open', 'Kenya', 'port'), given('withdraws', 'Uganda', 'guns')], ['CONDITIONAL_ON 0 1']],
    ['Unless Uganda withdraws its guns, Kenya will close the port.', [given('withdraws', 'Uganda', 'guns'), { relation: 'SANCTIONS', trigger: 'close', source: 'Kenya', issue: 'port' }], ['CONDITIONAL_ON 1 0']],
    ['Kenya agreed to open the port on condition that Uganda withdraws its guns.', [given('open', 'Kenya', 'port'), given('withdraws', 'Uganda', 'guns')], ['CONDITIONAL_ON 0 1']],
    ['The lifting of the ban depends on the release of the pilots.', [given('lifting', 'The', 'ban'), given('release', 'The', 'pilots')], ['CONDITIONAL_ON 0 1']],
    ['After Uganda freed the pilots, Kenya opened the port.', [given('freed', 'Uganda', 'pilots', 'actual'), given('opened', 'Kenya', 'port', 'actual')], ['FOLLOWS 1 0']],
    ['Kenya opened the port before Uganda freed the pilots.', [given('opened', 'Kenya', 'port', 'actual'), given('freed', 'Uganda', 'pilots', 'actual')], ['FOLLOWS 1 0']],
    ['The release of the pilots paved the way for a visit by Kenya.', [given('release', 'The', 'pilots', 'actual'), { relation: 'MEETS', trigger: 'visit', source: 'Kenya', issue: 'visit', realis: 'actual' }], ['FOLLOWS 1 0']],
    ['Kenya opened the port and Uganda freed the pilots.', [given('opened', 'Kenya', 'port', 'actual'), given('freed', 'Uganda', 'pilots', 'actual')], []],
    ['Kenya opened the port when Uganda freed the pilots.', [given('opened', 'Kenya', 'port', 'actual'), given('freed', 'Uganda', 'pilots', 'actual')], []],
    ['Kenya launched strikes against smugglers.', [given('launched', 'Kenya', 'strikes', 'actual'), { relation: 'ATTACKS', trigger: 'strikes', source: 'Kenya', issue: 'smugglers', realis: 'actual' }], []],
  ])('%s', (text, lines, expected) => {
    expect(links(text, lines)).toEqual(expected);
  });

  test('in return, at the head of the next sentence', () => {
    expect(links('Kenya freed two pilots. In return, Uganda opened its port.', [given('freed', 'Kenya', 'pilots', 'actual'), given('opened', 'Uganda', 'port', 'actual')])).toEqual(['IN_EXCHANGE_FOR 0 1']);
  });

  test('who denies what another said contradicts it', () => {
    const text = 'Kenya said that Uganda had moved its guns. Uganda denied moving the guns.';
    expect(links(text, [{ ...given('moved', 'Uganda', 'guns', 'actual'), speaker: 'Kenya' }, { relation: 'REJECTS', trigger: 'denied', source: 'Uganda', target: 'Kenya', issue: 'guns', realis: 'actual' }])).toEqual(['CONTRADICTS 1 0']);
    expect(links(text.replace('denied', 'welcomed'), [{ ...given('moved', 'Uganda', 'guns', 'actual'), speaker: 'Kenya' }, { relation: 'REJECTS', trigger: 'welcomed', source: 'Uganda', target: 'Kenya', issue: 'guns', realis: 'actual' }])).toEqual([]);
  });

  test('the same act, told as done by one and as not done by another', () => {
    const text = 'Kenya said that Uganda had moved its guns. Uganda said it had not moved the guns.';
    const lines = (speaker?: string): Line[] => [{ ...given('said', 'Uganda', 'guns', 'actual'), speaker: 'Kenya' }, { ...given('said', 'Uganda', 'guns', 'negated'), ...(speaker === undefined ? {} : { speaker }) }];
    expect(links(text, lines())).toEqual(['CONTRADICTS 1 0']);
    expect(links(text, lines('Kenya'))).toEqual([]);
  });
});
