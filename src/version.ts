import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './config.ts';

const description: { version: string } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));

/** The package's version. */
export const version: string = description.version;
