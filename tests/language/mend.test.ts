import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { Gazetteer } from '../../src/language/mend/gazetteer.ts';
import { mend } from '../../src/language/mend/mend.ts';
import { ancestors, subtree, textOf } from '../../src/language/tree.ts';
import { faults } from './sound.ts';

function entities(text: string, gazetteer?: Gazetteer): string[] {
  const mended = mend(analyse(text), gazetteer);
  return mended.entities.map(({ start, end, label }) => `${text.slice(start, end)} ${label}`);
}

/** `word label head` of the words asked for, in the order of the text. */
function arcs(text: string, ...words: string[]): string[] {
  const { tokens } = mend(analyse(text));
  return tokens.filter((token) => words.includes(token.text)).map(({ text: word, label, head }) => `${word} ${label} ${tokens[head]?.text ?? ''}`);
}

describe('names', () => {
  test('that are known get their type', () => {
    expect(entities('Houthis shelled Hodeidah; M23 left Uvira.')).toEqual(['Houthis NORP', 'Hodeidah GPE', 'M23 ORG', 'Uvira GPE']);
    expect(entities('IGAD observers reached the Litani River.')).toEqual(['IGAD ORG', 'the Litani River LOC']);
  });

  test('within a longer one stay within it', () => {
    expect(entities('She chairs the Bank of Khartoum.')).toEqual(['the Bank of Khartoum ORG']);
  });

  test('can be given by the caller', () => {
    const gazetteer = new Gazetteer([['Front of the Seven Hills', 'ORG'], ["Ras al-Hadd", 'LOC']]);
    expect(entities('The Front of the Seven Hills left Ras al‑Hadd.', gazetteer)).toEqual(['The Front of the Seven Hills ORG', 'Ras al‑Hadd LOC']);
  });

  test('of the caller win over a wrong entity that only an article or a possessive makes longer', () => {
    const gazetteer = new Gazetteer([['Ansar Bloc', 'ORG']]);
    expect(entities('Houthis met the Ansar Bloc.')).toEqual(['Houthis NORP', 'the Ansar Bloc LOC']);
    expect(entities('Houthis met the Ansar Bloc.', gazetteer)).toEqual(['the Ansar Bloc ORG']);
    expect(entities('The Ansar Bloc’s fighters left.', gazetteer)).toEqual(['The Ansar Bloc ORG']);
  });

  test('do not cut persons of that name apart', () => {
    expect(entities('Abdel Fatah al-Burhan met the envoy in Cairo.')).toEqual(['Abdel Fatah al-Burhan PERSON', 'Cairo GPE']);
    expect(entities('Mahmoud Fatah left.')).toEqual(['Mahmoud Fatah PERSON']);
    expect(entities("Sanaa's Mahdi al-Mashat spoke.")).toEqual(['Sanaa GPE', 'Mahdi al-Mashat PERSON']);
  });

  test.each([
    ['The Deputy Permanent Representative spoke.', []],
    ['Major Powers agreed on a plan.', []],
    ['Major Oil Companies left Libya.', ['Libya GPE']],
    ['The General Debate opened.', []],
    ['The Chair Summary was published.', []],
    ["The General People's Congress rejected it.", ["The General People's Congress ORG"]],
    ['The General Federation of Iraqi Workers went on strike.', ['The General Federation of Iraqi Workers ORG']],
    ['They met on Sir Bani Yas Island.', ['Sir Bani Yas Island LOC']],
    ['The late General Okello and Major Haroun were friends.', ['Okello PERSON', 'Haroun PERSON']],
  ])('are found where a word like a title stands: %s', (text, expected) => {
    expect(entities(text)).toEqual(expected);
  });

  test('behind a rank or title are persons, without it', () => {
    expect(entities('Colonel Idriss Haroun and Field Marshal Okello left.')).toEqual(['Idriss Haroun PERSON', 'Okello PERSON']);
    expect(entities('The General Assembly and the Secretary General met.').filter((entity) => entity.endsWith('PERSON'))).toEqual([]);
  });

  test('behind a title with an office are persons, and the office is no organisation', () => {
    expect(entities('Deputy Secretary of State Ellen Marsh and Minister of Foreign Affairs Tomas Brandt met.')).toEqual(['Ellen Marsh PERSON', 'Tomas Brandt PERSON']);
    expect(entities('The Secretary of the Treasury flew to Oslo.')).toEqual(['Oslo GPE']);
    expect(entities('Under Secretary of Defense Marsh left. Reporters asked Marsh why.')).toEqual(['Marsh PERSON', 'Marsh PERSON']);
    expect(entities('Ellen Marsh is the chairman of the National Unity Party.')).toEqual(['Ellen Marsh PERSON', 'the National Unity Party ORG']);
    expect(entities('The President of Kenya left.')).toEqual(['Kenya GPE']);
  });

  test('of things that are named after somebody are no persons', () => {
    expect(entities('They landed at the King Hussein Airport.')).toEqual(['the King Hussein Airport FAC']);
    expect(entities('Protesters blocked the Sultan Qaboos Bridge.')).toEqual(['the Sultan Qaboos Bridge FAC']);
    expect(entities('The talks moved to the President Hotel.')).toEqual(['the President Hotel FAC']);
    expect(entities('Minister Jane Hall agreed with President Adam Church.')).toEqual(['Jane Hall PERSON', 'Adam Church PERSON']);
  });

  test('of countries with several words or a hyphen are places before a title', () => {
    expect(entities('Sierra Leone President Julius Bio spoke to Timor-Leste Foreign Minister Bendito Freitas.')).toEqual(['Sierra Leone GPE', 'Julius Bio PERSON', 'Timor-Leste GPE', 'Bendito Freitas PERSON']);
  });

  test('begin with the family name where they are Chinese or Korean', () => {
    expect(entities('Liu Jianchao visited Jakarta. Liu praised the talks.')).toEqual(['Liu Jianchao PERSON', 'Jakarta GPE', 'Liu PERSON']);
    const { tokens, entities: found } = mend(analyse('Cho Tae-yul met Qin Gang. The two envoys of Cho, said Qin, agreed.'));
    expect(found.filter(({ label }) => label === 'PERSON').map(({ firstToken, endToken }) => tokens.slice(firstToken, endToken).map(({ text }) => text).join(''))).toEqual(['ChoTae-yul', 'QinGang', 'Cho', 'Qin']);
  });

  test('keep an honorific', () => {
    expect(entities('Sheikh Hamoud spoke, Ayatollah Karimi did not.')).toEqual(['Sheikh Hamoud PERSON', 'Ayatollah Karimi PERSON']);
  });

  test('that the document introduced are persons when they stand alone', () => {
    const text = 'Deputy Prime Minister Tomas Brandt left. Okello, said Brandt, was late. Field Marshal Okello agreed. The Brandt Institute objected.';
    expect(entities(text)).toEqual(['Tomas Brandt PERSON', 'Okello PERSON', 'Brandt PERSON', 'Okello PERSON', 'The Brandt Institute ORG']);
  });

  test('of places are not taken for persons of that name', () => {
    expect(entities('Rania Jordan arrived. Envoys from Jordan did not.')).toContain('Jordan GPE');
    expect(entities('For the Secretary Ukraine comes first.')).toContain('Ukraine GPE');
  });

  test('with a hyphen are one, and their trees, too', () => {
    const text = 'Avi Ben-Tal and Ingrid Solheim-Dahl stayed away.';
    expect(entities(text)).toEqual(['Avi Ben-Tal PERSON', 'Ingrid Solheim-Dahl PERSON']);
    expect(arcs('While Itamar Ben-Tal stayed away, others came.', 'Itamar', 'Ben', '-')).toEqual(['Itamar compound Tal', 'Ben compound Tal', '- punct Tal']);
  });
});

describe('constructions', () => {
  test('a semicolon coordinates', () => {
    expect(arcs("The council welcomed Norway's plan; the generals called it a trap.", 'welcomed', ';', 'called')).toEqual(['welcomed ROOT welcomed', '; punct welcomed', 'called conj welcomed']);
    expect(arcs('Kenya signed the text; Uganda, which had drafted it, did not; Chad abstained.', 'signed', 'did', 'abstained')).toEqual(['signed ROOT signed', 'did conj signed', 'abstained conj did']);
    expect(arcs('The generals said that the plan was a trap.', 'was')).toEqual(['was ccomp said']);
  });

  test.each([
    ['"We signed; they did not," Mwangi said.', ['signed ccomp said', '; punct signed', 'did conj signed', 'said ROOT said']],
    ['“We signed; they did not,” said Mwangi.', ['signed ccomp said', '; punct signed', 'did conj signed', 'said ROOT said']],
    ['The pact is void; it lapsed in May, the envoy said.', ['is ccomp said', '; punct is', 'lapsed conj is', 'said ROOT said']],
    ['"The pact is void; it lapsed in May; nobody mourns it," the envoy told reporters.', ['is ccomp told', '; punct is', 'lapsed conj is', '; punct is', 'mourns conj is', 'told ROOT told']],
    ['Okello said that Chad had signed; Mwangi said that it had not.', ['said ROOT said', 'signed ccomp said', '; punct said', 'said conj said']],
  ])('what is said stays so, with its semicolons: %s', (text, expected) => {
    expect(arcs(text, ...expected.map((arc) => arc.split(' ')[0] ?? ''))).toEqual(expected);
  });

  test('a participle behind a comma tells of the agreement', () => {
    expect(arcs('Fighting paused under the accord on Sunday, brokered by Kenya.', 'brokered')).toEqual(['brokered acl accord']);
    expect(arcs('The pact was published on Monday, signed by both presidents.', 'signed')).toEqual(['signed acl pact']);
  });

  test('what somebody does one after the other stays as it was', () => {
    expect(arcs('The general walked in, sat down and signed it.', 'signed')).toEqual(['signed conj sat']);
    expect(arcs('They left at dawn, led by a scout.', 'led')).toEqual(['led advcl left']);
    expect(arcs('Okello left the meeting, backed by two ministers.', 'backed')).toEqual(['backed advcl left']);
    expect(arcs('Okello praised the pact, backed by two ministers.', 'backed')).toEqual(['backed acl pact']);
  });

  test('a verb that looks like a plural noun is a verb where an object follows', () => {
    const text = 'The mission, which guards the border and funds local schools, welcomed it.';
    expect(arcs(text, 'and', 'funds', 'schools')).toEqual(['and cc guards', 'funds conj guards', 'schools dobj funds']);
    const noObject = 'The mission, which guards the border and hosts of refugees, welcomed it.';
    expect(mend(analyse(noObject)).tokens).toEqual(analyse(noObject).tokens);
  });

  test('the complement of a verb does not hang on the last of a list', () => {
    expect(arcs('The envoy blamed the army, the militia and the governor for the failure.', 'for')).toEqual(['for prep blamed']);
    expect(arcs('They met the army, the militia and the governor of the province.', 'of')).toEqual(['of prep governor']);
  });

  test('where means a place, not a day', () => {
    expect(arcs('They gathered in Oslo on Tuesday, where the text was read aloud.', 'read')).toEqual(['read relcl Oslo']);
  });

  test('a meeting is what is set for a day', () => {
    expect(arcs('Envoys withdrew from a meeting with Okello set for Friday.', 'set')).toEqual(['set acl meeting']);
  });
});

const documents = [
  'Chad accused Sudan of it; Egypt, Libya and the Houthis accused M23 of worse; Kenya, which hosts talks and funds aid, credited nobody with peace, agreed on Monday.',
  'Sheikh\nGeneral\nMr Ben-\n; ; ;\n- , where on Monday; set for; and hosts the',
  'General General General Ben-Gvir-Ben-Gvir; Mr ; of ; with with with.',
];

test.each(documents)('what is mended is sound: %#', (text) => {
  const analysis = analyse(text);
  const mended: Analysis = mend(analysis);
  expect(faults(mended)).toEqual([]);
  for (const token of mended.tokens) {
    const root = ancestors(mended, token).at(-1) ?? token;
    expect(root.head).toBe(root.index);
    expect(textOf(mended, subtree(mended, token))).toContain(token.text);
  }
  expect(mended.tokens.map((token) => token.text)).toEqual(analysis.tokens.map((token) => token.text));
});

test.each([
  ...documents,
  'The day before, Ellen Marsh met Tomas Brandt. The Marsh-Brandt plan failed; the talks, they said; the deal, too.',
  'Okello met Ben-Tal. General Okello and Avi Ben-Tal agreed; Okello-Ben said so; it rained.',
  'The draft names four stages; in "lasting calm", "calm" means no shelling, this being checked by monitors; the last is open.',
  '"We signed; they did not; Chad waits," Mwangi said; Okello, he said, left; it rained, the envoy told reporters.',
])('what is mended needs no more mending: %#', (text) => {
  const mended = mend(analyse(text));
  expect(mend(mended)).toEqual(mended);
});

test('what needs no mending is left alone', () => {
  const analysis = analyse('Both delegations thanked the hosts for their patience.');
  expect(mend(analysis)).toEqual(analysis);
});
