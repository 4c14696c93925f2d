import { describe, expect, test } from '@jest/globals';
import { eld } from 'eld/extrasmall';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { detectLanguage } from '../../src/language/languages/detect.ts';
import { foreignLanguages } from '../../src/language/languages/lines.ts';

const golden = readFileSync(new URL('golden/spacy.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line): string => JSON.parse(line).text);
const others = [
  'Le ministre des affaires étrangères a rencontré hier son homologue à Genève, selon un communiqué.',
  'Die Außenminister trafen sich gestern zu Gesprächen über eine Waffenruhe in Wien.',
  'Los negociadores acordaron reunirse de nuevo en La Habana el próximo lunes.',
  'Dışişleri bakanları dün İstanbul’da bir araya geldi.',
  'Waziri wa mambo ya nje alikutana na wajumbe mjini Nairobi.',
  'وزير الخارجية التقى نظيره في الدوحة', 'وزیر امور خارجه با همتای خود دیدار کرد', 'Министр иностранных дел встретился с послом.',
  'Міністр закордонних справ зустрівся з послом.', 'שר החוץ נפגש עם עמיתו', '外交部长在多哈会见了代表团。', '外務大臣はドーハで会談した。', '외교부 장관이 회담했다', 'የውጭ ጉዳይ ሚኒስትር', 'Ο υπουργός Εξωτερικών συναντήθηκε',
  '', ' ', '123 !!', 'a', 'don’t \'tis `x`', 'x'.repeat(200), 'ab '.repeat(400), 'é'.repeat(400), '\ud83d a \udc00 b', '👩‍👩‍👧 😀🇺🇸 met', '𝒜𝓁𝓁 talks', 'l’automne d\'hiver', 'abc', 'abcd', 'abcde abcdefgh',
];

test('the detector says what eld says', () => {
  const texts = [...others, ...golden, ...others.flatMap((text) => golden.slice(0, 20).map((other) => `${text} ${other.slice(0, text.length)}`))];
  const of = (text: string): { language: string; isReliable: boolean } => {
    const result = eld.detect(text);
    return { language: result.language, isReliable: result.isReliable() };
  };
  expect(texts.map(detectLanguage)).toEqual(texts.map(of));
});

test('its data are those that the card describes', () => {
  const folder = new URL('../../src/language/languages/', import.meta.url);
  const card = readFileSync(new URL('README.md', folder), 'utf8');
  const bytes = readFileSync(new URL('languages.bin', folder));
  expect(card).toContain(createHash('sha256').update(bytes).digest('hex'));
  expect(card).toContain(bytes.length.toLocaleString('en'));
});

describe('a short line', () => {
  test.each([
    ['fr', 'Accord de paix : ce que disent les parties'],
    ['fr', 'Les otages ont été libérés'],
    ['de', 'Die Geiseln sind frei'],
    ['de', 'Verhandlungen wurden ergebnislos abgebrochen'],
    ['es', 'Comunicado sobre los rehenes'],
    ['pt', 'Os reféns foram libertados, diz o governo; não há acordo'],
    ['it', 'Gli ostaggi sono liberi'],
    ['nl', 'Gijzelaars zijn niet vrij'],
    ['tr', 'Rehineler için yeni bir anlaşma'],
    ['sv', 'Gisslan är fri'],
    ['pl', 'Zakładnicy nie są jeszcze wolni'],
    ['sw', 'Mateka waachiwa huru baada ya mazungumzo katika mji wa Goma'],
  ])('is %s: %s', (language, line) => {
    expect(foreignLanguages([line])).toEqual([language]);
  });

  test.each([
    'Ruiz in La Paz', 'El Salvador, Los Cabos and Le Havre', 'Da Silva phones von der Leyen', 'Côte d’Ivoire backs Guinea-Bissau plan', 'Hostages freed', 'Background', 'Photo: Agence France-Presse',
    'Médecins Sans Frontières staff freed', 'Ould Cheikh Ahmed', 'Envoys en route', 'A la carte diplomacy', '2024', '—', 'Die Welt reports delay', 'Que Será Será, sang the crowd',
    'Hezbollah disarmament stalls', 'Colombian guerrilla commanders demobilise', 'Venezuelan opposition boycotts dialogue', 'Tripartite commission reconvenes', 'Vis-à-vis Iran',
  ])('is English: %s', (line) => {
    expect(foreignLanguages([line])).toEqual([undefined]);
  });

  test('of which only n-grams tell is not foreign among English lines', () => {
    const french = 'La délégation est arrivée à Genève dans la soirée avec une nouvelle proposition.';
    const english = 'The delegation arrived in the evening with a new proposal, and said so.';
    const line = 'Rehineler serbestçe konuşmayacaklarını açıkladılar';
    expect(foreignLanguages([line])).toEqual(['tr']);
    expect(foreignLanguages([line, line])).toEqual(['tr', 'tr']);
    expect(foreignLanguages([english, line, english])).toEqual([undefined, undefined, undefined]);
    expect(foreignLanguages([english, line, french])).toEqual([undefined, undefined, 'fr']);
    expect(foreignLanguages([english, line, 'Rehineler için yeni bir anlaşma'])).toEqual([undefined, 'tr', 'tr']);
  });

  test('that says nothing itself is judged by its neighbours', () => {
    const french = 'La délégation est arrivée à Genève dans la soirée avec une nouvelle proposition.';
    const english = 'The delegation arrived in the evening with a new proposal, and said so.';
    expect(foreignLanguages(['Communiqué', french, 'Genève, 3 mai', french])).toEqual(['fr', 'fr', 'fr', 'fr']);
    expect(foreignLanguages(['Communiqué', english, 'Genève, 3 mai', french])).toEqual([undefined, undefined, undefined, 'fr']);
    expect(foreignLanguages([french, 'Talks resume', french])).toEqual(['fr', undefined, 'fr']);
    expect(foreignLanguages(['الدوحة', 'Doha', 'الدوحة'])).toEqual(['ar', undefined, 'ar']);
  });
});
