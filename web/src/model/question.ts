import type { SavedQueryView } from '../../../src/server/api.ts';
import type { Parameters } from '../../../src/store/store.ts';

export type QueryParameter = SavedQueryView['parameters'][number];
/** A question in words, cut where a parameter stands. */
export type QuestionPart = string | QueryParameter;

export function questionParts({ question, parameters }: Pick<SavedQueryView, 'question' | 'parameters'>): readonly QuestionPart[] {
  return question.split(/(\$\w+)/u).filter(Boolean).map((part) => parameters.find(({ name }) => `$${name}` === part) ?? part);
}

/** Whether a value is given for every parameter that the question cannot do without. */
export function isComplete({ parameters }: Pick<SavedQueryView, 'parameters'>, values: Parameters): boolean {
  return parameters.every((parameter) => !parameter.required || (values[parameter.name] ?? parameter.default) !== null);
}

/** Parameters that the question's words leave out. */
export function unspoken({ question, parameters }: Pick<SavedQueryView, 'question' | 'parameters'>): readonly QueryParameter[] {
  return parameters.filter(({ name }) => !new RegExp(`\\$${name}\\b`, 'u').test(question));
}
