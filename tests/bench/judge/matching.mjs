// Whether a mention stands for an annotated entity: the same id, the same parties, or names that share most of their words.
const STOP = new Set('the a an of and in on at to for its his her their s this that president prime minister foreign mr ms government'.split(' '));
const ACTOR = new Set(['State', 'Organization', 'ArmedGroup', 'Person', 'Group']);
const family = (label) => (ACTOR.has(label) ? 'actor' : label === 'Talks' ? 'talks' : label === 'Place' ? 'place' : 'thing');
const parties = (id) => id.replace(/^talks:/, '').replace(/@.*$/, '').split('|').sort().join('|');

function words(text) {
  return String(text ?? '').normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[’']s\b/g, '').replace(/\bU\.\s?S\.?(?=\W|$)/g, 'US').replace(/\bU\.\s?N\.?(?=\W|$)/g, 'UN').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word && !STOP.has(word));
}

function overlap(a, b) {
  const mine = words(a);
  const pool = words(b);
  const size = mine.length + pool.length;
  if (!mine.length || !pool.length) return 0;
  let common = 0;
  for (const word of mine) {
    const at = pool.indexOf(word);
    if (at >= 0) {
      common++;
      pool.splice(at, 1);
    }
  }
  return (2 * common) / size;
}

export function matches(mention, gold) {
  if (!mention || !gold || family(mention.label) !== family(gold.label)) return false;
  if (mention.key === gold.id) return true;
  const kind = family(gold.label);
  if (kind === 'talks' && parties(mention.key) === parties(gold.id)) return true;
  const least = kind === 'actor' || kind === 'place' ? 0.67 : 0.5;
  return [mention.name, mention.text].some((mine) => [gold.name, ...(gold.mentions ?? [])].some((theirs) => overlap(mine, theirs) >= least || (words(mine).length > 0 && words(mine).join(' ') === words(theirs).join(' '))));
}
