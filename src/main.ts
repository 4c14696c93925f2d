#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { terminal } from './commands/output.ts';
import { DEFAULT_PORT } from './config.ts';
import { EXIT_CODES, describeError, isUserError } from './errors.ts';
import { version } from './version.ts';

const stop = new AbortController();

/** For commands that have something to finish when they are interrupted; the others simply end. A second signal ends these, too. */
function untilStopped(): AbortSignal {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

// A reader that closes the pipe early ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const program = new Command('backchannel')
  .description('Turns reports on mediated diplomacy into a knowledge graph in which every edge leads to its sentence.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(--help lists the commands and options)')
  .addHelpText('after', `
Exit codes: 0 done, 1 unexpected failure, ${Object.entries(EXIT_CODES).map(([code, number]) => `${number} ${code}`).join(', ')}, 130 interrupted.`);

const workspace = (): Option => new Option('--workspace <folder>', 'folder of the embedded store and your own lexicon (default: .backchannel here or above)');
const store = (): Option => new Option('--store <engine>', 'embedded or neo4j (NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)');
const json = (): Option => new Option('--json', 'for programs: JSON on standard output');
const date = (): Option => new Option('--date <date>', 'date of documents that give none, as YYYY-MM-DD').argParser(isoDate);

// Each command loads what it needs when it is called: a question need not wait for the lexicon.
program.command('ingest').description('read documents into the graph').argument('<path...>', 'files (.txt .md .html .jsonl), folders, globs')
  .addOption(workspace()).addOption(store()).addOption(date()).addOption(json())
  .action(async (paths: string[], options) => (await import('./commands/ingest.ts')).ingestCommand(paths, options, terminal, untilStopped()));
program.command('extract').description('print the claims of documents without storing them').argument('<path...>', 'files, folders, globs')
  .addOption(workspace()).addOption(date()).option('--format <format>', 'jsonl', 'jsonl')
  .action(async (paths: string[], options) => (await import('./commands/extract.ts')).extractCommand(paths, options, terminal, untilStopped()));
program.command('parse').description('show the grammar of a sentence, or of documents').argument('<sentence or path...>')
  .option('--format <format>', 'tree or conllu', 'tree').option('--raw', 'the bare pipeline over the whole text: no lines, no marks, no mends')
  .action(async (given: string[], options) => (await import('./commands/parse.ts')).parseCommand(given, options, terminal, untilStopped()));
program.command('query').description('run a saved query; without a name, list them').argument('[name]')
  .option('--param <name=value>', 'a parameter, may be repeated', (value: string, all: string[]) => [...all, value], [])
  .addOption(workspace()).addOption(store()).addOption(json())
  .action(async (name: string | undefined, options) => (await import('./commands/query.ts')).queryCommand(name, options, terminal));
program.command('cypher').description('run a Cypher query, read-only').argument('<query>')
  .addOption(workspace()).addOption(store()).addOption(json())
  .action(async (text: string, options) => (await import('./commands/query.ts')).cypherCommand(text, options, terminal));
program.command('explain').description('say why a claim was made: the wording, who is meant, how it is said').argument('<claim>', 'its id, which the rows of queries have')
  .option('--format <format>', 'text or json', 'text').addOption(workspace()).addOption(store())
  .action(async (claim: string, options) => (await import('./commands/explain.ts')).explainCommand(claim, options, terminal));
program.command('serve').description('serve the explorer and the API')
  .option('--host <address>', 'address to listen on (default: 127.0.0.1, this machine only)')
  .option('--port <number>', `port, 0 for any (default: ${DEFAULT_PORT}, or any when that is taken)`, port)
  .option('--allow-host <name>', 'a name under which others reach it, may be repeated', (value: string, all: string[]) => [...all, value], [])
  .addOption(workspace()).addOption(store())
  .action(async (options) => (await import('./commands/serve.ts')).serveCommand(options, terminal, untilStopped()));
program.command('export').description('print the whole graph').option('--format <format>', 'jsonl', 'jsonl')
  .addOption(workspace()).addOption(store())
  .action(async (options) => (await import('./commands/export.ts')).exportCommand(options, terminal));
program.command('doctor').description('say what is configured, reachable and stored')
  .addOption(workspace()).addOption(store()).addOption(json())
  .action(async (options) => (await import('./commands/doctor.ts')).doctorCommand(options, terminal));

try {
  await program.parseAsync();
} catch (error) {
  const code = report(error);
  // A database that accepts and never answers would hold the program open by its socket; what was printed goes out first.
  process.stdout.write('', () => process.exit(code));
}

function report(error: unknown): number {
  // commander has said it already, help and version included.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.usage;
  if (stop.signal.aborted && error instanceof Error && error.name === 'AbortError') return 130;
  terminal.note(describeError(error));
  return isUserError(error) ? EXIT_CODES[error.code] : 1;
}

function isoDate(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) throw new InvalidArgumentError('Write a date as YYYY-MM-DD.');
  return value;
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65535) throw new InvalidArgumentError('Write a number from 0 to 65535.');
  return number;
}
