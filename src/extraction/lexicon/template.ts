import { UserError } from '../../errors.ts';

/** More readings than this make a frame too hard to survey; it is two frames. */
const MOST_READINGS = 512;
/** A possessive of another actor than the source, nouns that fill the issue, or a sign. */
const PIECE = /((?:its|their)\([BC]\)|\{[^{}()[\]]*\}|[()[\]{}|])/u;
const PLACEHOLDER = /(?<![\p{L}\p{N}'’.])([A-Z])(?:'s|ing)?(?![\p{L}\p{N}'’.])/gu;

type Node = string | { readonly choices: readonly (readonly Node[])[] };

/**
 * Multiplies out the optional parts and the alternatives of a frame: "A [urges|asks] B to V (soon)" has four readings.
 * Nouns in braces stay together, because they fill one slot: "A releases {prisoners|detainees}" has one reading.
 * @param where begins the message of an error, for example with the file that holds the frame
 * @throws UserError `data` on brackets that do not close, on empty parts and alternatives, and on too many readings.
 */
export function expandFrame(frame: string, where = 'The frame'): string[] {
  const fail = (what: string): never => {
    throw new UserError('data', `${where} "${frame}" ${what}.`, 'Mend the frame; the format is described at the top of src/extraction/lexicon/frames.ts.');
  };
  const pieces = frame.split(PIECE).filter((piece) => piece !== '');
  let next = 0;

  /** Alternatives up to the closing sign, which is consumed; outside brackets `close` is null and there is only one. */
  const readChoices = (close: string | null): Node[][] => {
    let branch: Node[] = [];
    const choices = [branch];
    for (;;) {
      const piece = pieces[next];
      if (piece === undefined && close !== null) fail(`lacks "${close}"`);
      next += 1;
      if (piece === undefined || piece === close) break;
      if (piece === '(') branch.push({ choices: [[], ...readChoices(')')] });
      else if (piece === '[') branch.push({ choices: readChoices(']') });
      else if (piece === '|' && close !== null) choices.push(branch = []);
      else if (piece.startsWith('{') && piece.length > 1) branch.push(nounsOf(piece));
      else if (/^[)\]{}|]$/.test(piece)) fail(`has a "${piece}" that nothing opens or closes`);
      else branch.push(piece);
    }
    if (choices.some((choice) => choice.every((node) => typeof node === 'string' && node.trim() === ''))) fail('has an empty part or alternative');
    if (close === ']' && choices.length < 2) fail('has only one alternative in brackets');
    return choices;
  };
  const nounsOf = (braces: string): string => {
    const nouns = braces.slice(1, -1).split('|').map((noun) => noun.trim());
    if (nouns.includes('')) fail('has an empty alternative');
    return `{${nouns.join('|')}}`;
  };
  const multiply = (nodes: readonly Node[]): string[] => nodes.reduce<string[]>((sofar, node) => {
    const endings = typeof node === 'string' ? [node] : node.choices.flatMap(multiply);
    if (sofar.length * endings.length > MOST_READINGS) fail(`has more than ${MOST_READINGS} readings`);
    return sofar.flatMap((start) => endings.map((ending) => start + ending));
  }, ['']);

  return readChoices(null).flatMap(multiply).map((reading) => reading.replace(/\s+/gu, ' ').replace(/ (?=[,;:])/gu, '').trim());
}

/** The placeholder letters of a reading in their order, also those that its form carries ("A's", "Ving", "A-brokered"). Nouns in braces hold none. */
export function placeholdersOf(reading: string): string[] {
  return [...reading.replace(/\{[^}]*\}/gu, '').replaceAll(/\((?=[BC]\))/gu, ' ').matchAll(PLACEHOLDER)].map(([, letter = '']) => letter);
}

/** The nouns in braces, any of which fills the issue; empty where the reading has none. */
export function nounsIn(reading: string): string[] {
  return [...reading.matchAll(/\{([^}]*)\}/gu)].flatMap(([, nouns = '']) => nouns.split('|'));
}
