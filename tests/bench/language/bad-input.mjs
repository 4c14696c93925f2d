// Input that is no prose, in full size: time must grow with the length, memory with what the result takes.
//   node tests/bench/language/bad-input.mjs
// Each in a fresh process, at half its size and whole; some minutes. Needs a build (`npm run build`).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const inputs = {
  '10 MB without a space': (share) => 'x'.repeat(1e7 * share),
  'a million commas': (share) => ','.repeat(1e6 * share),
  '10 MB of white space': (share) => ' \t\u3000 \u00a0'.repeat(2e6 * share),
  '10 MB of digits': (share) => '1234567890'.repeat(1e6 * share),
  '2.5 million times "1,"': (share) => '1,'.repeat(2.5e6 * share),
  'addresses run together': (share) => 'http://a.b/'.repeat(5e5 * share),
  'a million opening brackets': (share) => '['.repeat(1e6 * share),
  'a million quote marks': (share) => '>'.repeat(1e6 * share),
  'a million lone surrogates': (share) => '\ud83d a \udc00 b '.repeat(5e5 * share),
  'NUL bytes': (share) => 'The talks\0 failed \0 again. '.repeat(5e4 * share),
  'a million emoji': (share) => '😀🇺🇸 '.repeat(5e5 * share),
  '10 MB of Arabic': (share) => 'وزير الخارجية القطري التقى نظيره في الدوحة. '.repeat(1.2e5 * share),
  '10 MB of Chinese': (share) => '外交部长在多哈会见了代表团。'.repeat(2.4e5 * share),
  'half a million lines': (share) => 'a b\n'.repeat(5e5 * share),
  '2 MB of English in one line': (share) => 'The mediators met both delegations in Geneva on Monday. '.repeat(3.6e4 * share),
};

const [, , name, share] = process.argv;
if (share) await measure();
else compare();

async function measure() {
  const { analyse } = await import('../../../dist/language/analyse.js');
  analyse('The first text loads the model.');
  const text = inputs[name](Number(share));
  const before = process.cpuUsage();
  const { tokens, sentences, skipped } = analyse(text);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(JSON.stringify({ characters: text.length, tokens: tokens.length, sentences: sentences.length, skipped: skipped.length, seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

function compare() {
  const rows = {};
  for (const input of Object.keys(inputs)) {
    const [half, whole] = ['0.5', '1'].map((part) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), input, part], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${input}: ${stderr}`);
      return JSON.parse(stdout);
    });
    const { characters, tokens, sentences, skipped, seconds, megabytes } = whole;
    rows[input] = { characters, tokens, sentences, skipped, 'CPU s': Number(seconds.toFixed(2)), 'times half': Number((seconds / half.seconds).toFixed(1)), 'MB at most': megabytes };
  }
  console.table(rows);
}
