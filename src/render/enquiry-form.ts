import { CALL_TIMES, CONSENTS, FIELDS } from '../leads/form-state.ts';
import type { At, ConsentKind, Field, FormReply, FormState, Press } from '../leads/form-state.ts';
import { isOptional, LONGEST } from '../leads/form-values.ts';
import { isConsent } from '../leads/form-consent.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Lang } from '../text/language.ts';
import { inRows } from './buttons.ts';
import { enquiryWordingOf, noticeFacts } from './enquiry-notice.ts';
import { industryName, needName, placeName, valueText } from './enquiry-values.ts';
import { createPage, labelIn, type Page } from './page.ts';
import type { Button, Message } from './reply.ts';

export interface FormDeps {
  readonly base: KnowledgeBase;
  /** Days after closing for which an enquiry is kept. */
  readonly retentionDays: number;
}

/** What the form says, and whether the keyboard to share one's number belongs under it. */
export interface FormMessage extends Message {
  readonly sharePhone?: boolean;
}

type Ask = Extract<FormReply, { say: 'ask' }>;

/** The question where the form stands now, with what the last step brought. */
export function renderAsk(state: FormState, reply: Ask, lang: Lang, deps: FormDeps): FormMessage {
  const page = createPage(lang);
  writeNews(state, reply, lang, deps, page);
  if (state.at === 'confirm') return { ...summary(state, lang, deps, page) };
  if (state.at === 'edit') return editList(lang, page);
  if (isConsent(state.at)) return consent(state.at, reply, lang, deps, page);
  return field(state, state.at, reply, lang, deps, page);
}

/** A sentence with the buttons that go with it. */
export function renderSaid(
  text: string,
  presses: readonly Press[],
  at: At,
  lang: Lang,
): FormMessage {
  const page = createPage(lang);
  page.line(text);
  return { ...page.done(), buttons: [steer(presses, at, lang)] };
}

export function renderResume({ at }: FormState, lang: Lang): FormMessage {
  const say = enquiryWordingOf(lang);
  const name = isConsent(at) || at === 'confirm' || at === 'edit' ? say.summary : say.fields[at];
  return renderSaid(say.resume(name), ['go-on', 'restart', 'cancel'], at, lang);
}

function writeNews(
  state: FormState,
  { changed, opening, problem }: Ask,
  lang: Lang,
  { base }: FormDeps,
  page: Page,
): void {
  const say = enquiryWordingOf(lang);
  for (const name of changed ?? []) {
    page.line(say.changed(say.fields[name], valueText(name, state.fields[name], lang, base)));
  }
  if (opening && state.filled.length > 0) {
    const filled = state.filled.map((name) => valueText(name, state.fields[name], lang, base));
    page.line(say.opening(filled.join(page.say.listSeparator)));
  }
  const name = FIELDS.find((each) => each === state.at);
  if (problem === 'unclear') {
    page.line(name ? say.unclear(say.asking[name].example) : say.unclearHere);
  } else if (problem === 'too long' && name) page.line(say.tooLong(LONGEST[name]));
  else if (problem) page.line(say.problems[problem]);
}

function consent(
  kind: ConsentKind,
  { problem }: Ask,
  lang: Lang,
  { base, retentionDays }: FormDeps,
  page: Page,
): FormMessage {
  const say = enquiryWordingOf(lang);
  const facts = noticeFacts(base, retentionDays, lang);
  if (kind === CONSENTS[0] && !problem) {
    for (const line of say.notice(facts)) page.line(line);
    page.line('');
  }
  page.bold(say.consent[kind](facts));
  return { ...page.done(), buttons: [steer(['agree', 'decline'], kind, lang)] };
}

function field(
  state: FormState,
  name: Field,
  { problem }: Ask,
  lang: Lang,
  { base }: FormDeps,
  page: Page,
): FormMessage {
  const say = enquiryWordingOf(lang);
  const { prompt, example } = say.asking[name];
  const value = state.fields[name];
  page.bold(say.progress(FIELDS.indexOf(name) + 1, FIELDS.length) + prompt);
  if (!problem && !hasChoices(name)) page.line(say.example(example));
  if (value !== undefined) page.line(say.current(valueText(name, value, lang, base)));
  const steering: Press[] = [
    ...(name === FIELDS[0] ? [] : (['back'] as const)),
    ...(value === undefined ? [] : (['keep'] as const)),
    ...(isOptional(name) && value === undefined ? (['skip'] as const) : []),
    'cancel',
  ];
  return {
    ...page.done(),
    buttons: [...choices(state, name, lang, base), steer(steering, name, lang)],
    sharePhone: name === 'mobile',
  };
}

function hasChoices(name: Field): boolean {
  return name === 'need' || name === 'callTime';
}

function choices(
  { options, number }: FormState,
  name: Field,
  lang: Lang,
  base: KnowledgeBase,
): readonly (readonly Button[])[] {
  const say = enquiryWordingOf(lang);
  const pick = (value: string, label: string): Button => ({
    label: labelIn(lang, label),
    action: { do: 'form-pick', field: name, value },
  });
  switch (name) {
    case 'need':
      return inRows(
        (base.lexicon.enquiry?.needs ?? []).map(({ id }) => pick(id, needName(id, lang, base))),
      );
    case 'use':
      return inRows(
        (base.lexicon.enquiry?.industries ?? []).map(({ id }) =>
          pick(id, industryName(id, lang, base)),
        ),
      );
    case 'place':
      return inRows((options ?? []).map((id) => pick(id, placeName(id, lang, base))));
    case 'area':
      return number === undefined
        ? []
        : [say.areaUnits(number).map(([label, value]) => pick(value, label))];
    case 'callTime':
      return inRows(CALL_TIMES.map((time) => pick(time, say.callTimes[time])));
    case 'budget':
    case 'company':
    case 'contact':
    case 'mobile':
    case 'notes':
      return [];
    default:
      return name satisfies never;
  }
}

function summary(state: FormState, lang: Lang, deps: FormDeps, page: Page): FormMessage {
  const say = enquiryWordingOf(lang);
  const { base, retentionDays } = deps;
  const colon = lang === 'en' ? ': ' : '：';
  page.bold(say.summary);
  for (const name of FIELDS) {
    page.line(`${say.fields[name]}${colon}${valueText(name, state.fields[name], lang, base)}`);
  }
  if (state.question !== undefined) page.line(`${say.question}${colon}${state.question}`);
  const given = state.consents.some(({ kind, given }) => kind === 'sharing' && given);
  page.line(say.sharing(given, noticeFacts(base, retentionDays, lang).contact));
  page.line('');
  page.line(say.summaryAsk);
  const rows: readonly (readonly Press[])[] = [['confirm'], ['edit', 'cancel']];
  return { ...page.done(), buttons: rows.map((row) => steer(row, 'confirm', lang)) };
}

function editList(lang: Lang, page: Page): FormMessage {
  const say = enquiryWordingOf(lang);
  page.bold(say.editWhich);
  const fields = FIELDS.map((name): Button => ({
    label: labelIn(lang, say.fields[name]),
    action: { do: 'form-edit', field: name },
  }));
  return { ...page.done(), buttons: [...inRows(fields), steer(['back'], 'edit', lang)] };
}

function steer(presses: readonly Press[], at: At, lang: Lang): readonly Button[] {
  return presses.map((press) => ({
    label: labelIn(lang, enquiryWordingOf(lang).presses[press]),
    action: { do: 'form-press', press, at },
  }));
}
