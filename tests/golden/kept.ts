import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Compares what a test computed with a committed file beside it. A difference leaves `NAME-changed.EXT` for the diff;
 * `UPDATE_GOLDEN=1` takes the new text over instead.
 * @returns the committed text, to be expected
 */
export function kept(name: string, actual: string): string {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const changed = file.replace(/(\.\w+)$/, '-changed$1');
  rmSync(changed, { force: true });
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual);
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (committed !== actual && !process.env['CI']) writeFileSync(changed, actual);
  return committed;
}
