import type { KnowledgeData } from './base.ts';
import type { Finding } from './problem.ts';
import { sameQuestionsHaveOneAnswer } from './rules/conflicts.ts';
import { contactsAreNotDenied, contactsCanBeReached } from './rules/contacts.ts';
import {
  figuresStandInTheEvidence,
  figuresStandInTheTexts,
  lostFiguresAreNotGiven,
  unitsAreKnown,
} from './rules/figures.ts';
import { idsAreUnique, keysFitAButton } from './rules/ids.ts';
import {
  entitiesAreNotNamedLikePlaces,
  entitiesOfAPlaceDifferInName,
  sharedNamesAreMarked,
  wordsMeanOneTopic,
} from './rules/names.ts';
import { periodsAreReal } from './rules/periods.ts';
import type { Rule } from './rules/record.ts';
import {
  detailsExist,
  highlightsExist,
  placesExist,
  sourcesExist,
  subjectsExist,
  topicsExist,
} from './rules/references.ts';
import { evidenceIsNamesAndFigures, textsAreShort } from './rules/texts.ts';
import { parentsMakeNoCircle, placesHangFromTheRoot } from './rules/tree.ts';

/** Rules that hold for every place by itself; they need no other zone file. */
const WITHIN: readonly Rule[] = [
  idsAreUnique,
  keysFitAButton,
  topicsExist,
  sourcesExist,
  subjectsExist,
  detailsExist,
  periodsAreReal,
  unitsAreKnown,
  figuresStandInTheTexts,
  figuresStandInTheEvidence,
  lostFiguresAreNotGiven,
  sameQuestionsHaveOneAnswer,
  textsAreShort,
  evidenceIsNamesAndFigures,
  contactsCanBeReached,
  contactsAreNotDenied,
  wordsMeanOneTopic,
  entitiesOfAPlaceDifferInName,
];

/** Rules between places; with a zone file missing they would object to what is only unread. */
const ACROSS: readonly Rule[] = [
  placesExist,
  highlightsExist,
  parentsMakeNoCircle,
  placesHangFromTheRoot,
  sharedNamesAreMarked,
  entitiesAreNotNamedLikePlaces,
];

export function findingsWithin(data: KnowledgeData): readonly Finding[] {
  return WITHIN.flatMap((rule) => rule(data));
}

export function findingsAcross(data: KnowledgeData): readonly Finding[] {
  return ACROSS.flatMap((rule) => rule(data));
}
