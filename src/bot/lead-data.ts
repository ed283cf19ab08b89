import { ACTIONS } from '../leads/enquiry.ts';
import { CONSENTS, FIELDS, PRESSES } from '../leads/form-state.ts';
import type { At } from '../leads/form-state.ts';
import { ENQUIRY_LISTS } from '../render/lead-action.ts';
import type { LeadAction } from '../render/lead-action.ts';

/** What the buttons of the enquiry form and of the operator's side carry: `+p:need:some-need`. */
const MARK = '+';
const PLACES: readonly At[] = [...CONSENTS, ...FIELDS, 'confirm', 'edit'];
/** Numbers of enquiries, as the store makes them. */
const NUMBER = /^\d{6}-\d{3,}$/u;

/** The letters stay as they are: buttons in old messages carry them. */
export function encodeLead(action: LeadAction): string {
  return MARK + partsOf(action).join(':');
}

function partsOf(action: LeadAction): readonly (string | number)[] {
  switch (action.do) {
    case 'enquire':
      return action.zone === undefined ? ['n'] : ['n', action.zone];
    case 'form-pick':
      return ['p', action.field, action.value];
    case 'form-press':
      return ['b', action.press, action.at];
    case 'form-edit':
      return ['e', action.field];
    case 'forget':
      return ['f', action.sure ? 'yes' : 'no'];
    case 'mydata':
      return ['m'];
    case 'act':
      return ['a', action.deed, action.number];
    case 'enquiry':
      return ['s', action.number];
    case 'enquiries':
      return ['l', action.list, action.page];
    default:
      return action satisfies never;
  }
}

/** Undefined for anything that `encodeLead` of this version does not write. */
export function decodeLead(data: string): LeadAction | undefined {
  if (!data.startsWith(MARK)) return undefined;
  const [letter, first, second, ...rest] = data.slice(MARK.length).split(':');
  if (rest.length > 0) return undefined;
  switch (letter ?? '') {
    case 'n':
      return second === undefined ? { do: 'enquire', zone: first } : undefined;
    case 'm':
      return first === undefined ? { do: 'mydata' } : undefined;
    case 'p': {
      const field = oneOf(FIELDS, first);
      return field && second ? { do: 'form-pick', field, value: second } : undefined;
    }
    case 'b': {
      const press = oneOf(PRESSES, first);
      const at = oneOf(PLACES, second);
      return press && at && { do: 'form-press', press, at };
    }
    case 'e': {
      const field = oneOf(FIELDS, first);
      return field && { do: 'form-edit', field };
    }
    case 'f':
      return first === 'yes' || first === 'no'
        ? { do: 'forget', sure: first === 'yes' }
        : undefined;
    case 'a': {
      const deed = oneOf(ACTIONS, first);
      return deed && second && NUMBER.test(second)
        ? { do: 'act', deed, number: second }
        : undefined;
    }
    case 's':
      return first && NUMBER.test(first) ? { do: 'enquiry', number: first } : undefined;
    case 'l': {
      const list = oneOf(ENQUIRY_LISTS, first);
      return list && second && /^(?:0|[1-9]\d{0,3})$/u.test(second)
        ? { do: 'enquiries', list, page: Number(second) }
        : undefined;
    }
    default:
      return undefined;
  }
}

function oneOf<T extends string>(all: readonly T[], value: string | undefined): T | undefined {
  return all.find((each) => each === value);
}
