// How often the parties of the main talks of annotated documents, and the sides of each mention of talks, are right:
// node tests/bench/sides/measure.mjs [--list] FOLDER ...
import { readContext } from '../../../dist/extraction/rules/context.js';
import { compare, documentsIn } from './gold.mjs';

const folders = process.argv.slice(2).filter((one) => one !== '--list');
for (const folder of folders) {
  const main = {};
  const mentions = { right: 0, all: 0 };
  for (const { name, scenes, issuers, title, gold } of documentsIn(folder)) {
    const context = readContext(scenes, issuers, title);
    const verdict = compare(context.parties, gold[0]?.parties ?? []);
    main[verdict] = (main[verdict] ?? 0) + 1;
    if (process.argv.includes('--list')) console.log(`${verdict}\t${name}\t${context.parties.map(({ key }) => key).join(' ')}\t${(gold[0]?.parties ?? []).map(({ id }) => id).join(' ')}\t[${context.mediators.map(({ key }) => key).join(' ')}]\t${gold.map(({ talks, places }) => `${talks.id}*${places.length}`).join(' ')}`);
    for (const { sentence, items } of scenes) {
      const here = gold.filter(({ parties, places }) => parties.length >= 2 && places.some((at) => at >= sentence.start - 2 && at < sentence.end));
      const talks = items.filter(({ label }) => label === 'Talks');
      if (here.length !== 1 || !talks.length) continue;
      mentions.all++;
      if (talks.some((item) => compare(context.talks.get(item) ?? [], here[0].parties) === 'right')) mentions.right++;
    }
  }
  console.log(`${folder}: main parties ${Object.entries(main).map(([verdict, count]) => `${verdict} ${count}`).join(', ')}; sentences of one talks with its sides right ${mentions.right} of ${mentions.all}`);
}
