import { LONGEST_TEXT } from './page.ts';
import type { Bold, Kind, Reply } from './reply.ts';

const BETWEEN = '\n\n';

/** The replies to the questions of one message as one reply, in their order. */
export function joined(all: readonly Reply[]): Reply {
  const [first] = all;
  if (!first) throw new Error('joined() wants at least one reply');
  // One fact may answer two questions; it is told once.
  const replies = all.filter(
    ({ text }, index) => all.findIndex((other) => other.text === text) === index,
  );
  if (replies.length === 1) return first;
  let text = '';
  const bold: Bold[] = [];
  for (const reply of replies) {
    if (text !== '') text += BETWEEN;
    bold.push(
      ...reply.bold.map(({ offset, length }) => ({ offset: offset + text.length, length })),
    );
    text += reply.text;
  }
  const kinds = new Set(replies.map(({ kind }) => kind));
  return {
    ...first,
    kind: kinds.size === 1 ? first.kind : kindOf(kinds),
    text: text.slice(0, LONGEST_TEXT),
    bold: bold.filter(({ offset, length }) => offset + length <= LONGEST_TEXT),
    buttons: replies.at(-1)?.buttons ?? first.buttons,
    zones: [...new Set(replies.flatMap(({ zones }) => zones))],
    facts: [...new Set(replies.flatMap(({ facts }) => facts))],
    confidence: Math.min(...replies.map(({ confidence }) => confidence)),
  };
}

/** Several kinds together are a list; where none is an answer, the first that says so. */
function kindOf(kinds: ReadonlySet<Kind>): Kind {
  const none: readonly Kind[] = ['unknown', 'partial', 'clarify', 'help', 'smalltalk'];
  const answered = [...kinds].filter((kind) => !none.includes(kind));
  return answered.length > 0 ? 'list' : ([...kinds][0] ?? 'unknown');
}
