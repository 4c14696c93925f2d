import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');

/** Each stage may import from itself and from those before it. */
const STAGES = ['sources', 'language', 'extraction', 'resolution', 'graph', 'store', 'query', 'server'];
/** What every stage shares; it knows none of them. */
const SHARED = ['errors.ts', 'config.ts', 'version.ts', 'model'];
/** What may know everything. */
const TOP = ['pipeline.ts', 'commands', 'main.ts'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap((file) => {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, target = '']) => ({ file, target: relative(source, resolve(source, dirname(file), target)) }));
});
const placeOf = (file: string): string => file.split('/')[0] ?? file;

describe('imports run one way', () => {
  test('every module belongs to a known stage', () => {
    expect([...new Set(files.map(placeOf))].filter((place) => ![...STAGES, ...SHARED, ...TOP].includes(place))).toEqual([]);
  });

  test('no stage imports from one behind it', () => {
    const rank = (file: string): number => {
      const place = placeOf(file);
      if (SHARED.includes(place)) return -1;
      return TOP.includes(place) ? STAGES.length : STAGES.indexOf(place);
    };
    expect(imports.filter(({ file, target }) => rank(target) > rank(file)).map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('every import names a file that is there', () => {
    expect(imports.filter(({ target }) => !files.includes(target)).map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('the graph of modules has no cycle', () => {
    const next = new Map(files.map((file) => [file, imports.filter((one) => one.file === file).map((one) => one.target)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      else if (!done.has(file)) {
        for (const target of next.get(file) ?? []) visit(target, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
