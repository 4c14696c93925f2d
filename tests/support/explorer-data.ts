import type { Label, LinkType, Realis, Relation } from '../../src/model/ontology.ts';

/** Invented reports on talks that never took place, for tests of the explorer: every kind, every way of saying, parallel and disputed lines. */
export const ENTITIES: readonly (readonly [key: string, label: Label, name: string, aliases?: readonly string[]])[] = [
  ['us', 'State', 'United States', ['Washington', 'the White House']], ['iran', 'State', 'Iran', ['Tehran', 'the Islamic Republic']],
  ['qatar', 'State', 'Qatar', ['the Gulf state', 'the hosts']], ['oman', 'State', 'Oman', ['Muscat']], ['pakistan', 'State', 'Pakistan', ['Islamabad']],
  ['israel', 'State', 'Israel'], ['saudi', 'State', 'Saudi Arabia', ['Riyadh']], ['uae', 'State', 'United Arab Emirates'], ['egypt', 'State', 'Egypt'], ['sudan', 'State', 'Sudan'],
  ['iaea', 'Organization', 'International Atomic Energy Agency', ['IAEA']], ['gcc', 'Organization', 'Gulf Cooperation Council'], ['eu', 'Organization', 'European Union'],
  ['hamas', 'ArmedGroup', 'Hamas'], ['rsf', 'ArmedGroup', 'Rapid Support Forces'], ['army', 'ArmedGroup', 'Sudanese Armed Forces'],
  ['araghchi', 'Person', 'Abbas Araghchi'], ['witkoff', 'Person', 'Steve Witkoff'], ['sheikh', 'Person', 'Sheikh Mohammed bin Abdulrahman Al Thani'], ['baghaei', 'Person', 'Esmaeil Baghaei'], ['perriello', 'Person', 'Tom Perriello'],
  ['citizens', 'Group', 'ordinary citizens'], ['nationals', 'Group', 'detained dual nationals'], ['officials', 'Group', 'a senior Iranian source'],
  ['doha', 'Talks', 'United States–Iran indirect talks, Doha round'], ['technical', 'Talks', 'technical talks of June 2026'], ['jeddah', 'Talks', 'Jeddah process'], ['geneva', 'Talks', 'Geneva round'],
  ['memo', 'Agreement', 'June 17 memorandum'], ['jcpoa', 'Agreement', 'JCPOA'], ['declaration', 'Agreement', 'Jeddah Declaration'],
  ['funds', 'Issue', 'frozen funds'], ['sanctions', 'Issue', 'sanctions relief'], ['enrichment', 'Issue', 'uranium enrichment'], ['inspections', 'Issue', 'UN nuclear inspections'], ['strait', 'Issue', 'commercial traffic through the Strait of Hormuz'], ['ceasefire', 'Issue', 'ceasefire'], ['prisoners', 'Issue', 'prisoner exchange'], ['standing', 'Issue', 'standing as the host'],
  ['indirect', 'Mechanism', 'third-party mediation'], ['shuttle', 'Mechanism', 'shuttle diplomacy'],
  ['venue', 'Place', 'Doha hotel'], ['lake', 'Place', 'Lake Geneva'],
];

/** Where each entity stands, as the server would send it: any unit, y upwards. */
export const PLACES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  us: [62, 52], iran: [35, 38], qatar: [15, 54], oman: [28, 62], pakistan: [46, 27], israel: [40, 83], saudi: [76, 20], uae: [85, 36], egypt: [72, 36], sudan: [99, 8],
  iaea: [52, 72], gcc: [6, 68], eu: [66, 80], hamas: [27, 88], rsf: [98, 26], army: [88, 12], araghchi: [16, 26], witkoff: [48, 58], sheikh: [4, 40], baghaei: [54, 40], perriello: [80, 52],
  citizens: [32, 6], nationals: [9, 82], officials: [56, 4], doha: [23, 36], technical: [40, 62], jeddah: [78, 4], geneva: [90, 48], memo: [30, 50], jcpoa: [54, 88], declaration: [100, 38],
  funds: [20, 70], sanctions: [46, 14], enrichment: [40, 74], inspections: [30, 76], strait: [24, 18], ceasefire: [93, 58], prisoners: [17, 80], standing: [4, 54], indirect: [6, 24], shuttle: [12, 12], venue: [8, 30], lake: [100, 66],
};

export const DOCUMENTS: readonly (readonly [title: string, publisher: string, date: string])[] = [
  ['Doha round ends with hotline deal as US, Iran clash over frozen billions', 'Example Wire', '2026-07-02'],
  ['US, Iran officials hold indirect talks in Doha', 'Gulf Ledger', '2026-07-01'],
  ['Doha huddle, not handshake: envoys land for indirect track', 'The Meridian', '2026-06-30'],
  ['What a first tranche would buy', 'Strait Papers', '2026-07-04'],
  ['Jeddah process stalls as Sudan army rejects truce list', 'Nile Dispatch', '2026-06-12'],
];

export interface Told {
  readonly relation: Relation;
  readonly source: string;
  readonly target: string;
  readonly issue?: string;
  readonly realis?: Realis;
  readonly speaker?: string;
  readonly document: number;
  /** The sentence with its quote in square brackets; made up from the names when absent. */
  readonly said?: string;
}

const told = (relation: Relation, source: string, targets: string, document = 1, more: Partial<Told> = {}): Told[] =>
  targets.split(' ').map((target) => ({ relation, source, target, document, ...more }));

export const CLAIMS: readonly Told[] = [
  { relation: 'CONCEDES', source: 'us', target: 'iran', issue: 'funds', realis: 'conditional', speaker: 'officials', document: 0, said: 'A senior Iranian source said [Washington had agreed in principle to let a first tranche be spent on food and medicine, with Doha paying suppliers directly, in return for unhindered commercial traffic] through the Strait of Hormuz.' },
  { relation: 'CONCEDES', source: 'us', target: 'iran', issue: 'funds', realis: 'conditional', document: 0, said: 'That account was rejected by a U.S. official, who said [the release of funds remained conditional on enrichment and inspection steps] that the Iranians had declined to discuss.' },
  { relation: 'CONCEDES', source: 'us', target: 'iran', issue: 'funds', realis: 'negated', document: 0, said: '"[Nothing has been unfrozen]," the American said.' },
  { relation: 'CONCEDES', source: 'iran', target: 'us', issue: 'strait', realis: 'conditional', speaker: 'officials', document: 0, said: 'In return, he said, [Iran would leave commercial traffic through the Strait of Hormuz unhindered].' },
  { relation: 'CONCEDES', source: 'iran', target: 'us', issue: 'enrichment', realis: 'promised', document: 3, said: 'Iran, the paper argues, [will pause enrichment above five per cent] once money moves.' },
  { relation: 'NEGOTIATES', source: 'iran', target: 'us', document: 1, said: 'U.S. and Iranian delegations [held a third day of indirect talks] in Doha on Wednesday.' },
  { relation: 'NEGOTIATES', source: 'iran', target: 'us', document: 2, said: 'Envoys of [the United States and Iran are negotiating through go-betweens], diplomats said.' },
  { relation: 'NEGOTIATES', source: 'iran', target: 'us', realis: 'negated', document: 0, said: 'Baghaei insisted that [there were no negotiations with the Americans], only an exchange of papers.' },
  { relation: 'NEGOTIATES', source: 'iran', target: 'us', issue: 'funds', document: 3 },
  { relation: 'MEETS', source: 'iran', target: 'us', realis: 'negated', document: 2, said: 'The two delegations [did not meet face to face].' },
  { relation: 'MEETS', source: 'iran', target: 'us', realis: 'negated', document: 1 },
  { relation: 'REJECTS', source: 'iran', target: 'us', issue: 'inspections', document: 0, said: 'Tehran [rejected the American demand for inspections at short notice].' },
  { relation: 'REJECTS', source: 'iran', target: 'us', issue: 'enrichment', document: 1 },
  { relation: 'REJECTS', source: 'us', target: 'iran', issue: 'sanctions', document: 0 },
  { relation: 'DEMANDS', source: 'us', target: 'iran', issue: 'enrichment', document: 1, said: 'Washington [demands that Iran ship out its enriched stock].' },
  { relation: 'DEMANDS', source: 'us', target: 'iran', issue: 'inspections', document: 2 },
  { relation: 'DEMANDS', source: 'iran', target: 'us', issue: 'sanctions', document: 2 },
  { relation: 'THREATENS', source: 'us', target: 'iran', document: 3, realis: 'conditional' },
  { relation: 'SANCTIONS', source: 'us', target: 'iran', document: 3 },
  { relation: 'AGREES', source: 'iran', target: 'us', issue: 'strait', realis: 'unclear', document: 0 },
  { relation: 'MEDIATES', source: 'qatar', target: 'doha', document: 0, said: '[Qatar mediated the round], moving between two floors of one hotel.' },
  { relation: 'MEDIATES', source: 'qatar', target: 'doha', document: 1 },
  { relation: 'HOSTS', source: 'qatar', target: 'doha', document: 1, said: '[Hosted by Qatar], the round was to last two days and took four.' },
  { relation: 'HOSTS', source: 'qatar', target: 'doha', document: 2 },
  { relation: 'RELAYS', source: 'qatar', target: 'iran', document: 1 }, { relation: 'RELAYS', source: 'qatar', target: 'iran', document: 0 },
  { relation: 'RELAYS', source: 'qatar', target: 'us', document: 1 }, { relation: 'RELAYS', source: 'qatar', target: 'us', document: 2 },
  { relation: 'MEDIATES', source: 'qatar', target: 'memo', document: 3 },
  { relation: 'MEETS', source: 'qatar', target: 'us', realis: 'promised', document: 2 },
  { relation: 'REJECTS', source: 'qatar', target: 'iran', document: 3 }, { relation: 'AGREES', source: 'qatar', target: 'us', document: 3 },
  { relation: 'SUPPORTS', source: 'qatar', target: 'doha', document: 3 }, { relation: 'GAINS', source: 'qatar', target: 'standing', document: 3, said: 'Whatever happens, [Doha gains standing as the host].' },
  ...told('MEDIATES', 'pakistan', 'doha memo'), ...told('RELAYS', 'pakistan', 'iran us', 2), ...told('MEDIATES', 'oman', 'technical', 2), ...told('RELAYS', 'oman', 'iran', 2), ...told('HOSTS', 'oman', 'technical', 2),
  ...told('PARTY_TO', 'us', 'doha technical memo jcpoa'), ...told('PARTY_TO', 'iran', 'doha technical memo jcpoa'),
  ...told('ADDRESSES', 'doha', 'funds sanctions inspections strait enrichment', 0), ...told('ADDRESSES', 'memo', 'funds strait', 3), ...told('ADDRESSES', 'technical', 'inspections enrichment', 2), ...told('ADDRESSES', 'jcpoa', 'enrichment', 3, { realis: 'unclear' }),
  ...told('USES', 'doha', 'indirect shuttle', 2), ...told('HELD_IN', 'doha', 'venue'), ...told('JOINS', 'iaea', 'technical', 2), ...told('JOINS', 'eu', 'jcpoa', 3),
  ...told('REPRESENTS', 'araghchi', 'iran'), ...told('REPRESENTS', 'baghaei', 'iran', 0), ...told('REPRESENTS', 'witkoff', 'us'), ...told('REPRESENTS', 'sheikh', 'qatar'), ...told('REPRESENTS', 'perriello', 'us', 4),
  ...told('MEETS', 'sheikh', 'witkoff araghchi', 2, { realis: 'promised' }), ...told('RELAYS', 'sheikh', 'araghchi', 0), ...told('CREDITS', 'araghchi', 'sheikh', 0), ...told('CREDITS', 'us', 'qatar', 0), ...told('CREDITS', 'iran', 'oman', 2),
  ...told('ACCUSES', 'baghaei', 'us', 0, { issue: 'funds' }), ...told('ACCUSES', 'witkoff', 'iran', 3), ...told('SUPPORTS', 'witkoff', 'doha', 2), ...told('DEMANDS', 'araghchi', 'witkoff', 0, { issue: 'sanctions' }),
  ...told('REJECTS', 'israel', 'memo funds', 0), ...told('PRESSURES', 'israel', 'us', 3), ...told('ATTACKS', 'israel', 'iran', 3, { realis: 'conditional' }), ...told('ATTACKS', 'hamas', 'israel', 3), ...told('ALLIED_WITH', 'israel', 'us', 3), ...told('THREATENS', 'israel', 'hamas', 3),
  ...told('SUPPORTS', 'gcc', 'doha', 1), ...told('DEMANDS', 'gcc', 'iran', 1, { issue: 'strait' }), ...told('SUPPORTS', 'saudi', 'memo', 1), ...told('COOPERATES', 'qatar', 'saudi', 3), ...told('COOPERATES', 'saudi', 'uae', 3), ...told('MEETS', 'egypt', 'qatar', 2),
  ...told('BEARS', 'citizens', 'sanctions', 3, { said: '[Ordinary citizens bear the sanctions] in the price of bread and insulin.' }), ...told('PROTESTS', 'citizens', 'iran', 3), ...told('GAINS', 'iran', 'funds', 3, { realis: 'promised' }), ...told('BEARS', 'nationals', 'prisoners', 3), ...told('ADDRESSES', 'memo', 'prisoners', 3), ...told('CONCEDES', 'iran', 'prisoners', 3, { realis: 'promised' }),
  ...told('DEMANDS', 'iaea', 'iran', 2, { issue: 'inspections' }), ...told('SUSPENDS', 'iran', 'jcpoa', 3), ...told('PROPOSES', 'eu', 'iran us', 3, { issue: 'sanctions' }), ...told('MEDIATES', 'eu', 'jcpoa', 3, { realis: 'negated' }), ...told('PRESSURES', 'us', 'qatar', 3),
  ...told('PARTY_TO', 'rsf', 'jeddah geneva declaration', 4), ...told('PARTY_TO', 'army', 'jeddah declaration', 4), ...told('REJECTS', 'army', 'geneva ceasefire rsf', 4), ...told('ATTACKS', 'rsf', 'army', 4), ...told('ATTACKS', 'army', 'rsf', 4), ...told('ACCUSES', 'army', 'uae', 4), ...told('AIDS', 'uae', 'rsf', 4, { realis: 'unclear' }),
  ...told('MEDIATES', 'saudi', 'jeddah declaration', 4), ...told('HOSTS', 'saudi', 'jeddah', 4), ...told('MEDIATES', 'us', 'jeddah geneva', 4), ...told('HELD_IN', 'geneva', 'lake', 4), ...told('ADDRESSES', 'jeddah', 'ceasefire', 4), ...told('ADDRESSES', 'geneva', 'ceasefire', 4), ...told('JOINS', 'egypt', 'geneva', 4), ...told('JOINS', 'uae', 'geneva', 4), ...told('SUPPORTS', 'egypt', 'army', 4), ...told('DEMANDS', 'perriello', 'army rsf', 4, { issue: 'ceasefire' }), ...told('SUPPORTS', 'sudan', 'army', 4), ...told('SUSPENDS', 'army', 'jeddah', 4), ...told('MEETS', 'perriello', 'saudi', 4, { realis: 'promised' }), ...told('MOBILIZES', 'rsf', 'sudan', 4),
];

/** Links between claims, by their place in CLAIMS. */
export const LINKS: readonly (readonly [type: LinkType, from: number, to: number])[] = [['IN_EXCHANGE_FOR', 0, 3], ['CONTRADICTS', 0, 1], ['CONTRADICTS', 5, 7], ['CONDITIONAL_ON', 1, 4]];

export const WATCH: readonly (readonly [document: number, text: string])[] = [
  [0, 'Watch whether the hotline is used before the next round.'], [3, 'Will Doha pay suppliers before the inspectors return?'], [2, 'Whether the envoys come back with a date.'],
];
