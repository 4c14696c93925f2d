import { UserError } from '../errors.ts';

/** A source that cannot be read. `what` is a sentence that begins with the path. */
export function unreadable(what: string, remedy: string, cause?: unknown): UserError {
  return new UserError('input', what, remedy, cause === undefined ? {} : { cause });
}

export function binary(path: string): UserError {
  return unreadable(`${path} is not text but binary data.`, 'Give the document as text, Markdown or HTML.');
}

const REASONS: Readonly<Record<string, [why: string, remedy: string]>> = {
  ENOENT: ['does not exist', 'Check the spelling, and the folder you are in.'],
  ENOTDIR: ['does not exist', 'Check the spelling, and the folder you are in.'],
  EACCES: ['may not be read', 'Change its permissions, or run as a user who may read it.'],
  EPERM: ['may not be read', 'Change its permissions, or run as a user who may read it.'],
  ELOOP: ['is a symbolic link that leads back to itself', 'Remove or mend the link.'],
};

/** What the file system's refusal to open `path` means for a person. Anything that is not such a refusal is thrown on. */
export function refusedBySystem(path: string, error: unknown): UserError {
  const code = codeOf(error);
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) throw error;
  const [why, remedy] = REASONS[code] ?? [`cannot be read (${code})`, 'Copy the file elsewhere and try again.'];
  return unreadable(`${path} ${why}.`, remedy, error);
}

/** The `code` that Node gives its errors, or null. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
