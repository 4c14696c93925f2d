import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // WebGL without a graphics card.
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];

/** Path of a Chromium: CHROMIUM_PATH, a usual place, or installed now from Debian where we may. Undefined, and one line that says so, otherwise. */
export function findChromium(): string | undefined {
  const set = process.env['CHROMIUM_PATH'];
  const found = [...(set === undefined ? [] : [set]), ...NAMES].find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  const installed = NAMES.find((path) => existsSync(path));
  if (installed === undefined) console.warn('Browser tests skipped: no Chromium was found. Install it, or set CHROMIUM_PATH to one.');
  return installed;
}

export async function launch(path: string, more: readonly string[] = []): Promise<Browser> {
  return await chromium.launch({ executablePath: path, headless: true, args: [...FLAGS, ...more] });
}
