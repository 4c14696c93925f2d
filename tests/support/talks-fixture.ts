import { resolved } from './resolved.ts';

/** A few invented documents about one round of talks: a wire report, its reprint, a denial, a trade, an undated note. */

const WIRE_TEXT = 'Qatar hosts a round of indirect talks between Iran and the United States in Doha this week. Oman mediates the talks, officials said. '
  + 'Iran demands sanctions relief before any further step is taken. The delegations are expected to meet again on Thursday, and diplomats from several capitals are waiting for the outcome.';

export const TALKS = 'talks:iran|united-states';

export const wire = resolved({
  name: 'wire', title: 'Talks open in Doha', publisher: 'Gulf Wire', date: '2026-06-02', text: WIRE_TEXT,
  claims: [
    { relation: 'HOSTS', source: 'state:qatar', target: TALKS, quote: 'Qatar hosts a round of indirect talks' },
    { relation: 'MEDIATES', source: 'state:oman', target: TALKS, speaker: 'group:officials', quote: 'Oman mediates the talks' },
    { relation: 'DEMANDS', source: 'state:iran', issue: 'issue:sanctions-relief', quote: 'Iran demands sanctions relief', time: { start: '2026-06-01', end: '2026-06-03', text: 'this week' } },
  ],
  watch: [{ text: 'The delegations are expected to meet again on Thursday', about: [TALKS] }],
  aliases: { 'state:iran': ['Tehran'] },
});

/** Nearly the same words, a day later, elsewhere. */
export const reprint = resolved({
  name: 'reprint', title: 'Doha talks open', publisher: 'Morning Post', date: '2026-06-03', text: `${WIRE_TEXT} With material from Gulf Wire.`,
  claims: [{ relation: 'HOSTS', source: 'state:qatar', target: TALKS, quote: 'Qatar hosts a round of indirect talks' }],
  aliases: { 'state:qatar': ['Doha'] },
});

export const independent = resolved({
  name: 'independent', publisher: 'The Ledger', date: '2026-06-05',
  text: 'Qatar is hosting the negotiators for the second time this year. The emirate carried messages to Tehran for months before anybody sat down. Diplomats praise the emir.',
  claims: [
    { relation: 'HOSTS', source: 'state:qatar', target: TALKS, quote: 'Qatar is hosting the negotiators', confidence: 0.6, realis: 'promised' },
    { relation: 'RELAYS', source: 'state:qatar', target: 'state:iran', quote: 'carried messages to Tehran' },
  ],
  aliases: { 'state:iran': ['The Islamic Republic'] },
});

export const denial = resolved({
  name: 'denial', publisher: 'Gulf Wire', date: '2026-06-07',
  text: 'Qatar does not host any talks, a ministry said. Switzerland was never going to host them either.',
  claims: [
    { relation: 'HOSTS', source: 'state:qatar', target: TALKS, realis: 'negated', quote: 'Qatar does not host any talks' },
    { relation: 'HOSTS', source: 'state:switzerland', target: TALKS, realis: 'negated', quote: 'never going to host them' },
  ],
});

export const trade = resolved({
  name: 'trade', publisher: 'The Ledger', date: '2026-06-08',
  text: 'Washington would release funds 💶 if Tehran limits enrichment – naïve, said one. Tehran says it agreed to no such thing.',
  claims: [
    { relation: 'CONCEDES', source: 'state:united-states', target: 'state:iran', issue: 'issue:frozen-funds', realis: 'conditional', quote: 'would release funds 💶' },
    { relation: 'CONCEDES', source: 'state:iran', target: 'state:united-states', issue: 'issue:enrichment', realis: 'conditional', quote: 'Tehran limits enrichment – naïve' },
    { relation: 'REJECTS', source: 'state:iran', issue: 'issue:enrichment', quote: 'it agreed to no such thing' },
  ],
  links: [{ type: 'IN_EXCHANGE_FOR', from: 0, to: 1 }, { type: 'CONTRADICTS', from: 2, to: 1 }],
});

export const undated = resolved({ name: 'undated', text: 'Nobody knows whether Oman is still there.', names: ['state:oman'] });

export const all = [wire, reprint, independent, denial, trade, undated];
