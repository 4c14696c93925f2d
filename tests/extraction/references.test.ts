import { describe, expect, test } from '@jest/globals';
import { claimsOf, read } from './read.ts';

const ABOUT = 'Talks between Armenia and Azerbaijan opened in Tbilisi, with Georgia as mediator.';

describe('collectives', () => {
  test('both sides are the parties of the talks', async () => {
    expect(await claimsOf('The talks between Armenia and Azerbaijan went on. Both sides rejected the proposal.')).toEqual(expect.arrayContaining(['REJECTS armenia -> proposal [actual]', 'REJECTS azerbaijan -> proposal [actual]']));
  });
  test('mediators are those whom the document names', async () => {
    expect(await claimsOf('Kenya is mediating the talks between Sudan and South Sudan. The mediators urged both sides to release prisoners.')).toEqual(expect.arrayContaining(['DEMANDS kenya -> sudan (prisoner-exchange) [actual]', 'DEMANDS kenya -> south-sudan (prisoner-exchange) [actual]']));
  });
  test('"the three governments" takes up those named before', async () => {
    expect(await claimsOf('Poland, Latvia and Estonia met in Riga. The three governments condemned Belarus.')).toEqual(expect.arrayContaining(['ACCUSES poland -> belarus [actual]', 'ACCUSES latvia -> belarus [actual]', 'ACCUSES estonia -> belarus [actual]']));
  });
  test('a mediator is never counted among the parties', async () => {
    const found = await claimsOf('Qatar is mediating between Burundi and Rwanda. Qatar held talks with Rwanda on Monday. The talks between Burundi and Rwanda address refugees.');
    expect(found.filter((claim) => claim.startsWith('PARTY_TO qatar'))).toEqual([]);
    expect(found).toContain('PARTY_TO rwanda -> talks:burundi|rwanda [actual]');
  });
});

describe('several talks', () => {
  const TWO = 'Talks between Serbia and Kosovo are held in Brussels. The Geneva talks between Armenia and Turkey are separate. ';
  test('a venue tells which', async () => {
    expect(await claimsOf(`${TWO}France welcomed the Geneva talks.`)).toContain('SUPPORTS france -> talks:armenia|turkey [actual]');
  });
  test('without more, the main ones are meant', async () => {
    expect(await claimsOf(`${TWO}France will host the next session.`)).toContain('HOSTS france -> talks:kosovo|serbia [promised]');
  });
});

describe('pronouns', () => {
  test('"it" is the subject before, also of a reported clause', async () => {
    expect(await claimsOf('Egypt spoke first. It demanded the release of prisoners.')).toContain('DEMANDS egypt -> prisoner-exchange [actual]');
    expect(await claimsOf('Sudan said that it rejected the truce.')).toContain('REJECTS sudan -> ceasefire [actual]');
  });
  test('"its negotiators" are the one before', async () => {
    expect(await claimsOf('Sudan kept silent, but its negotiators rejected the truce.')).toContain('REJECTS sudan -> ceasefire [actual]');
  });
  test('"he" is the person before', async () => {
    expect(await claimsOf('Armenian Foreign Minister Ararat Mirzoyan spoke to reporters. He rejected a withdrawal of troops.')).toContain('REJECTS ararat-mirzoyan -> withdrawal [actual]');
  });
  test('"the call" is answered to whoever made it', async () => {
    expect(await claimsOf('Malawi called for elections in Zambia. Zambia rejected the call.')).toContain('REJECTS zambia -> malawi [actual]');
  });
});

describe('the first person', () => {
  test('in a ministry’s statement is its government', async () => {
    expect(await claimsOf('We thank Norway and urge Mali to accept the truce.', 'Ministry of Foreign Affairs of Ghana')).toEqual(expect.arrayContaining(['CREDITS ghana -> norway [actual]', 'DEMANDS ghana -> mali (ceasefire) [actual]']));
  });
  test('in a quotation is who speaks', async () => {
    expect(await claimsOf('"We reject the truce," a Chadian official said.', 'Ministry of Foreign Affairs of Ghana')).toContain('REJECTS chad -> ceasefire [actual]');
  });
  test('in an interview is the person who answers, and questions claim nothing', async () => {
    const found = await claimsOf(['Ana Ruiz, a former Spanish diplomat, spoke to us.', '**Does Spain reject the truce?**', 'No. I thank Norway.', '**And France?**', 'France rejects elections.', '**Who else?**', 'Nobody.'].join('\n\n'));
    expect(found).toEqual(expect.arrayContaining(['CREDITS ana-ruiz -> norway [actual]', 'REJECTS france -> elections [actual]']));
    expect(found.filter((claim) => claim.startsWith('REJECTS spain'))).toEqual([]);
  });
});

describe('names', () => {
  test('a surname behind a title is the person whom the document names in full', async () => {
    const found = await claimsOf('Kenyan President Amina Odhiambo spoke first. Mrs Odhiambo rejected the truce.');
    expect(found).toContain('REJECTS amina-odhiambo -> ceasefire [actual]');
  });
  test('a capital is a government when it acts and a place when something happens there', async () => {
    const found = await claimsOf('Ankara rejected the truce. The talks between Mali and Niger were held in Ankara.');
    expect(found).toContain('REJECTS turkey -> ceasefire [actual]');
    expect(found).toContain('HELD_IN talks:mali|niger -> ankara [actual]');
  });
  test('an office ties a person to a state, in a title and in an apposition', async () => {
    expect(await claimsOf('Kenyan President Amina Odhiambo met Jon Berg, the chief Norwegian negotiator, in Oslo.')).toEqual(expect.arrayContaining(['REPRESENTS amina-odhiambo -> kenya [actual]', 'REPRESENTS jon-berg -> norway [actual]']));
  });
  test('"the council" is the one named before', async () => {
    expect(await claimsOf('The Gulf Cooperation Council met. The Council rejected the truce.')).toContain('REJECTS gcc -> ceasefire [actual]');
  });
  test('"the government of" and "representatives of" are the state', async () => {
    expect(await claimsOf('The government of Mali rejected the truce.')).toContain('REJECTS mali -> ceasefire [actual]');
    expect(await claimsOf('Representatives of Niger and of Mali held talks on refugees.')).toContain('NEGOTIATES mali -> niger [actual]');
  });
});

describe('reported speech', () => {
  test('a verb that takes a noun reports nothing', async () => {
    const { claims } = await read('Egypt answered with a warning, and Sudan rejected the truce. Libya added ships to its fleet after Sudan rejected elections.');
    expect(claims.filter((claim) => claim.speaker !== null)).toEqual([]);
  });
  test('what reports without an author suggest is unclear', async () => {
    expect(await claimsOf('Several reports have suggested that Qatar backs the truce.')).toEqual(['SUPPORTS qatar -> ceasefire [unclear]']);
  });
  test('an unnamed source speaks and never acts', async () => {
    const { claims } = await read(`${ABOUT} Armenia rejected the truce, a senior official said.`);
    expect(claims.filter((claim) => claim.relation === 'REJECTS').map(({ source, speaker }) => ({ source, speaker }))).toEqual([{ source: 'state:armenia', speaker: 'group:officials' }]);
  });
  test('a named speaker is kept beside the source', async () => {
    const { claims } = await read('Egyptian Foreign Minister Badr Abdelatty said that Sudan rejected the truce.');
    expect(claims.find((claim) => claim.relation === 'REJECTS')).toMatchObject({ source: 'state:sudan', speaker: 'person:badr-abdelatty' });
  });
});
