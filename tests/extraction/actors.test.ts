import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isUserError, type UserError } from '../../src/errors.ts';
import { actors, loadActors, titles, type ActorForm } from '../../src/extraction/lexicon/actors.ts';
import { fold } from '../../src/extraction/rules/fold.ts';

const ids = (form: string): string[] => (actors.byForm.get(fold(form)) ?? []).map(({ entry }) => entry.id);
const firstForm = (form: string): ActorForm | undefined => actors.byForm.get(fold(form))?.[0]?.form;

/** ISO codes of the members of the United Nations, and of what else acts as a state in the news. */
const MEMBERS = `AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO
EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU
MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG
SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW XK TW VA EH`.split(/\s+/);

function refusal(folder: URL): UserError | null {
  try {
    loadActors(folder);
    return null;
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
}

describe('the gazetteer', () => {
  test('holds every member of the United Nations, under the name that the Unicode tables give it', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const missing = MEMBERS.map((code) => (names.of(code) ?? code).replace(/ \(.*\)$/, '').replaceAll('&', 'and').replaceAll('St.', 'Saint').replace(/^Congo - (.*)/, 'Congo-$1'))
      .filter((name) => !ids(name).some((id) => id.startsWith('state:')));
    expect(missing).toEqual([]);
    expect(MEMBERS).toHaveLength(197);
  });

  test.each([
    ['Tehran', 'state:iran'], ['Iranians', 'state:iran'], ['Foggy Bottom', 'state:united-states'], ['U.S.', 'state:united-states'], ['Quai d’Orsay', 'state:france'], ['Élysée', 'state:france'],
    ['KSA', 'state:saudi-arabia'], ['Ansar Allah', 'armed:houthis'], ['Houthi', 'armed:houthis'], ['Sudanese army', 'armed:sudanese-army'], ['RSF', 'armed:rsf'], ['I.A.E.A.', 'org:iaea'], ['Revolutionary Guards', 'org:irgc'],
    ['Abbas Araqchi', 'person:abbas-araghchi'], ['Araghchi', 'person:abbas-araghchi'], ['Recep Tayyip Erdoğan', 'person:recep-tayyip-erdogan'], ['detained dual nationals', 'group:dual-nationals'],
  ])('%s is %s', (form, id) => {
    expect(ids(form)).toContain(id);
  });

  test('a form that is a common word in another case is exact, one that means something else needs context', () => {
    expect(firstForm('US')).toMatchObject({ exactCase: true });
    expect(firstForm('Turkey')).toMatchObject({ exactCase: true, needsContext: false });
    expect(firstForm('Georgia')).toMatchObject({ exactCase: false, needsContext: true });
    expect(firstForm('Iran')).toMatchObject({ exactCase: false, needsContext: false, kind: 'name' });
  });

  test('of two claimants of a form the likelier comes first', () => {
    expect(ids('Dominican')).toEqual(['state:dominican-republic', 'state:dominica']);
  });

  test('organs, offices and armed groups lead to who they belong to', () => {
    expect(actors.byId.get('org:irgc')?.of).toBe('state:iran');
    expect(actors.byId.get('person:hans-grundberg')).toMatchObject({ of: 'org:un', office: 'special envoy for Yemen', label: 'Person' });
    expect(actors.byId.get('armed:m23')?.in).toEqual(['state:democratic-republic-of-the-congo']);
  });

  test('titles come with plurals and abbreviations', () => {
    expect(titles).toEqual(expect.arrayContaining(['foreign minister', 'foreign ministers', 'secretaries-general', 'emissaries', 'spokesmen', 'Gen.', 'ayatollah']));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('a damaged gazetteer is refused with file and entry', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backchannel-actors-'));
    cpSync(fileURLToPath(new URL('../../src/extraction/lexicon/actors/', import.meta.url)), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([
    ['an id that comes twice', 'states.yaml', '- { id: state:iran, name: Persia again }', /states\.yaml .* state:iran: the id comes twice/],
    ['a tie to nobody', 'organizations.yaml', '- { id: org:x, name: Xorg, of: state:atlantis }', /organizations\.yaml .* org:x: .*state:atlantis/],
    ['a form of another entry', 'armed-groups.yaml', '- { id: armed:x, name: Xarmed, aliases: [Hamas] }', /armed:x: its form "Hamas" is also one of armed:hamas/],
    ['a key that is not known', 'groups.yaml', '- { id: group:x, name: xgroup, colour: red }', /groups\.yaml .* group:x: .*colour/],
    ['an id of another kind', 'offices.yaml', '- { id: state:x, name: Xperson }', /offices\.yaml .* state:x: .*person:/],
    ['a mark on no form', 'states.yaml', '- { id: state:x, name: Xland, exact: [Yland] }', /state:x: "Yland"/],
    ['an ambiguity that nobody claims', 'ambiguous.yaml', '- { form: Qq, entries: [state:iran, state:iraq] }', /ambiguous\.yaml .* Qq: state:iran has no such form/],
    ['text that is no YAML', 'states.yaml', '- { id: [', /states\.yaml cannot be read/],
  ])('%s', (_, file, line, message) => {
    writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}${line}\n`);
    expect(refusal(pathToFileURL(`${folder}/`))).toMatchObject({ code: 'data', message: expect.stringMatching(message) });
  });
});
