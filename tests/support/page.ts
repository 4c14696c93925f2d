import type { Browser, Page } from 'playwright-core';

export interface Watched {
  readonly page: Page;
  /** Console errors, uncaught exceptions and policy violations, as they happen. */
  readonly problems: string[];
  /** Every host that was asked for something. */
  readonly hosts: Set<string>;
}

// What runs inside the page is text: the tests are compiled for Node, which has no document.
const WITHOUT_WEBGL = `
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind) { return kind.startsWith('webgl') ? null : original.call(this, kind); };
`;
const COUNT = `async ({ data, wanted }) => {
  const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + data)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const pixels = pen.getImageData(0, 0, image.width, image.height).data;
  let found = 0;
  for (let at = 0; at < pixels.length; at += 4) if (wanted.every((value, channel) => Math.abs(pixels[at + channel] - value) < 6)) found += 1;
  return found;
}`;

/** Opens an address in a context of its own and watches what goes wrong there. */
export async function openPage(browser: Browser, address: string, options: { readonly width?: number; readonly height?: number; readonly dark?: boolean; readonly withoutWebGL?: boolean } = {}): Promise<Watched> {
  const { width = 1280, height = 800, dark = false, withoutWebGL = false } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  if (withoutWebGL) {
    await page.addInitScript(WITHOUT_WEBGL);
  }
  await page.goto(address);
  await page.locator('h1, .list-count, .empty').first().waitFor();
  return { page, problems, hosts };
}

/** How many pixels of a PNG have this `#rrggbb` colour, give or take a little. */
export async function countPixels(browser: Browser, png: Buffer, colour: string): Promise<number> {
  const page = await browser.newPage();
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const count: unknown = await page.evaluate(`(${COUNT})(${JSON.stringify({ data: png.toString('base64'), wanted })})`);
  await page.close();
  return Number(count);
}
