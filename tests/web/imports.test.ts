import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '../../web/src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file));
const imports = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'/gmu)].map(([, type, target = '']) => ({ file, type: type !== undefined, target })));

/** Nothing below may know what stands above it. */
const FLOORS = ['model', 'state', 'canvas', 'ui'];

describe('modules of the explorer', () => {
  test('exactly one knows sigma', () => {
    expect([...new Set(imports.filter(({ target }) => /^sigma(?:\/|$)/u.test(target)).map(({ file }) => file))]).toEqual(['canvas/renderer.ts']);
  });

  test('take types alone from the program, which runs in Node', () => {
    expect(imports.filter(({ target, type }) => target.includes('/src/') && !type)).toEqual([]);
  });

  test('import from their own floor and those below', () => {
    const floor = (file: string): number => FLOORS.indexOf(file.split('/')[0] ?? '');
    const upwards = imports.filter(({ file, target }) => {
      const into = relative(root, resolve(root, dirname(file), target));
      return target.startsWith('.') && floor(file) >= 0 && floor(into) > floor(file);
    });
    expect(upwards).toEqual([]);
  });

  test('the pure ones know neither the page nor its state', () => {
    const globals = files.filter((file) => file.startsWith('model/') && /\b(?:document|window|localStorage)\.|@preact\/signals/u.test(readFileSync(join(root, file), 'utf8')));
    expect(globals).toEqual([]);
  });
});
