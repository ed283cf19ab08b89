import type { Subject } from './memory.ts';
import { zoneOf, type Meaning } from './meaning.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';

/** A question with what it takes over from the turns before. */
export interface Asked {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly wish: Subject['wish'];
  /** True where the topic, too, came from before: «and Taigu?» */
  readonly isElliptic: boolean;
}

// What a turn takes over weighs less than what it says, so that a new subject can win over the old place.
const INHERITED_ZONE = 1.5;
const INHERITED_ENTITY = 1;
const INHERITED_TOPIC = 2;
const INHERITED_MEASURE = 0.5;
const INHERITED_PERIOD = 0.6;
const COMPARED = 2;
/** More unknown content than this is a subject of its own. */
const MOST_REST = 1.2;

export function withSubject(question: Question, subject: Subject | undefined): Asked {
  const { terms, intents } = question;
  const alone: Asked = { question, terms, wish: wishOf(question), isElliptic: false };
  if (!subject || question.unknownPlace !== undefined || has(terms, 'outside')) return alone;
  const hasZone = has(terms, 'zone');
  const hasEntity = has(terms, 'entity');
  const hasTopic = has(terms, 'topic');
  const rest = terms
    .filter(({ meanings }) => meanings.length === 0)
    .reduce((sum, { weight }) => sum + weight, 0);
  const refersBack = intents.has('compare') || (hasEntity && intents.has('follow-up'));
  const isBare =
    !hasTopic &&
    (!hasEntity || refersBack) &&
    rest <= MOST_REST &&
    !intents.has('summary') &&
    !intents.has('contact') &&
    (has(terms, 'period') || has(terms, 'measure') || hasZone || refersBack);
  const inherited: Term[] = [];
  if (!hasZone && !hasEntity) {
    inherited.push(
      ...taken(
        subject.zones.map((zone) => ({ kind: 'zone', zone })),
        INHERITED_ZONE,
      ),
    );
  }
  if (!hasEntity && !hasZone) {
    inherited.push(
      ...taken(
        subject.entities.map((entity) => ({
          kind: 'entity',
          entity,
          zone: zoneOf(entity),
        })),
        INHERITED_ENTITY,
      ),
    );
  }
  if (intents.has('compare')) {
    // «Compared with 2023?», «and against the whole province?»: the other side is the turn before.
    const one = (kind: Meaning['kind']): boolean =>
      terms.filter(({ meanings }) => meanings.some((meaning) => meaning.kind === kind)).length ===
      1;
    if (hasZone && one('zone') && !hasEntity) {
      const zones = subject.zones.map((zone): Meaning => ({ kind: 'zone', zone }));
      inherited.push(...taken(zones, COMPARED));
    } else if (hasEntity && one('entity') && subject.entities.length > 0) {
      const entities = subject.entities.map((entity): Meaning => ({
        kind: 'entity',
        entity,
        zone: zoneOf(entity),
      }));
      inherited.push(...taken(entities, COMPARED));
    } else if (subject.period && (one('period') || one('entity'))) {
      inherited.push(...taken([{ kind: 'period', period: subject.period }], COMPARED));
    }
  }
  if (isBare) {
    inherited.push(
      ...subject.topics.flatMap((topic) => taken([{ kind: 'topic', topic }], INHERITED_TOPIC)),
    );
    if (!has(terms, 'measure')) {
      inherited.push(
        ...subject.measures.flatMap((measure) =>
          taken([{ kind: 'measure', measure }], INHERITED_MEASURE),
        ),
      );
    }
  }
  if (subject.period && !has(terms, 'period') && !hasEntity) {
    const period = taken([{ kind: 'period', period: subject.period }], INHERITED_PERIOD);
    // «And there?» asks for the same year; a question with a topic of its own may be of another.
    inherited.push(...(isBare ? period.map((term) => ({ ...term, firm: true })) : period));
  }
  return {
    question,
    terms: [...terms, ...inherited],
    wish: isBare ? subject.wish : alone.wish,
    isElliptic: isBare,
  };
}

function wishOf({ intents }: Question): Subject['wish'] {
  if (intents.has('contact')) return 'contact';
  return intents.has('summary') ? 'summary' : 'fact';
}

export function has(terms: readonly Term[], kind: Meaning['kind']): boolean {
  return terms.some(
    ({ meanings, weight }) => weight > 0 && meanings.some((meaning) => meaning.kind === kind),
  );
}

/** One term with these alternatives; none where there are none. */
function taken(meanings: readonly Meaning[], weight: number): readonly Term[] {
  if (meanings.length === 0) return [];
  return [
    {
      positions: [],
      surface: '',
      meanings,
      tokens: [],
      certainty: 'exact',
      weight,
      inherited: true,
    },
  ];
}
