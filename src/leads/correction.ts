import { normalise } from '../text/normalise.ts';
import { FIELDS } from './form-state.ts';
import type { Field, FormContext } from './form-state.ts';

export interface Correction {
  readonly field: Field;
  readonly value: string;
}

const ZH =
  /^(?:请|麻烦|帮我|不对|不是|错了|等等|哦)?[,，:：。 ]*(?:请|把|将)?(?:我的|那个|我们的)?(.{1,12}?)(?:改成|改为|换成|换为|更正为|更改为|修改为|变成|改到|应该是|应为|改|写错了|错了)[,，:：]?(?:是|应该是|应为)?(.+)$/iu;
const EN =
  /^(?:no|sorry|wait|please|actually)?[, ]*(?:change|set|correct|update|make|edit|switch)(?: the| my| our)? (.{1,30}?) (?:to|as|into|=)[: ]+(.+)$/iu;
const EN_SHOULD =
  /^(?:no|sorry|wait|actually)?[, ]*(?:the|my|our)? ?(.{1,30}?) (?:should be|is actually|must be|ought to be)[: ]+(.+)$/iu;
const LABELLED = /^([^:：=]{1,20})[:：=] ?(.+)$/iu;

/**
 * «面积改成3000平», «change the phone to …», «company: Example Ltd». The value is cut from the text as it
 * was written, so that names keep their case.
 */
export function correctionIn(text: string, { fieldWords }: FormContext): Correction | undefined {
  for (const pattern of [ZH, EN, EN_SHOULD, LABELLED]) {
    const match = pattern.exec(text.trim());
    const [, said, value] = match ?? [];
    if (said === undefined || value === undefined) continue;
    const field = fieldCalled(said, fieldWords);
    const trimmed = value.trim();
    if (field && trimmed !== '') return { field, value: trimmed };
  }
  return undefined;
}

export function fieldCalled(said: string, words: FormContext['fieldWords']): Field | undefined {
  const name = normalise(said);
  return FIELDS.find((field) => words[field]?.includes(name));
}
