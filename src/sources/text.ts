import { binary, unreadable } from './problem.ts';

/** UTF-16 units of one document. */
const LONGEST_TEXT = 2_000_000;
/** More than this share of control characters is no writing. */
const CONTROL_SHARE = 0.05;

/**
 * Lets pass what can be a document's text.
 * @throws UserError `input` when it is empty, too long, binary data, or no well-formed Unicode
 */
export function checkText(text: string, path: string): string {
  if (!/\S/.test(text)) throw unreadable(`${path} holds no text.`, 'Leave it out, or save the document again.');
  if (text.length > LONGEST_TEXT) throw unreadable(`${path} holds a text of ${text.length.toLocaleString('en')} characters; the limit is ${LONGEST_TEXT.toLocaleString('en')}.`, 'Split it into documents.');
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * CONTROL_SHARE) throw binary(path);
  if (/\p{Surrogate}/u.test(text)) throw unreadable(`${path} holds half a character (an unpaired surrogate).`, 'Save it again as UTF-8.');
  return text;
}
