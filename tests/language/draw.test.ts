import { expect, test } from '@jest/globals';
import { analyse } from '../../src/language/analyse.ts';
import { drawAnalysis } from '../../src/language/draw.ts';

test('a tree is drawn with a line for each word', () => {
  expect(drawAnalysis(analyse('The draft, which Oman had circulated, was rejected.\nNo deal'))).toBe(`\
The         DT  ◂╮      det        draft
draft       NN  ◂┼──┬┬╮ nsubjpass  rejected
,           ,   ◂╯  │││ punct      draft
which       WDT ◂──╮│││ dobj       circulated
Oman        NNP ◂─╮││││ nsubj      circulated ┌ GPE
had         VBD ◂╮│││││ aux        circulated
circulated  VBN ◂┴┴┴╯││ relcl      draft
,           ,   ◂────╯│ punct      draft
was         VBD ◂╮    │ auxpass    rejected
rejected    VBN  ┼────╯ ROOT
.           .   ◂╯      punct      rejected

No    DT ◂╮ det        deal
deal  NN  ╯ ROOT`);
});
