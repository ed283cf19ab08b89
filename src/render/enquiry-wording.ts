import type { EnquiryNumber, State } from '../leads/enquiry.ts';
import type { AreaUnit } from '../leads/area.ts';
import type { CALL_TIMES, ConsentKind, Field, Press, Problem } from '../leads/form-state.ts';

export interface NoticeFacts {
  readonly bot: string;
  readonly contact: string;
  readonly phone: string;
  readonly days: number;
}

export interface Asking {
  readonly prompt: string;
  /** What an answer may look like; shown with the question, and again when one was not understood. */
  readonly example: string;
}

/** Everything that the form and what follows it say; one record a language. */
export interface EnquiryWording {
  readonly open: string;
  readonly notice: (facts: NoticeFacts) => readonly string[];
  readonly consent: Readonly<Record<ConsentKind, (facts: NoticeFacts) => string>>;
  readonly privacy: (facts: NoticeFacts) => readonly string[];
  readonly fields: Readonly<Record<Field, string>>;
  readonly asking: Readonly<Record<Field, Asking>>;
  readonly progress: (step: number, steps: number) => string;
  readonly problems: Readonly<Record<Exclude<Problem, 'unclear'>, string>>;
  readonly example: (text: string) => string;
  readonly unclear: (example: string) => string;
  readonly unclearHere: string;
  readonly tooLong: (most: number) => string;
  readonly current: (value: string) => string;
  readonly changed: (field: string, value: string) => string;
  readonly opening: (filled: string) => string;
  readonly tookPhone: (phone: string) => string;
  readonly presses: Readonly<Record<Press, string>>;
  readonly sharePhone: string;
  readonly callTimes: Readonly<Record<(typeof CALL_TIMES)[number], string>>;
  readonly areaUnits: (
    number: string | number,
  ) => readonly (readonly [label: string, value: string])[];
  readonly size: (
    amount: string,
    unit: AreaUnit,
    bound: 'exact' | 'about' | 'least' | 'most',
  ) => string;
  readonly squareMetres: (metres: string) => string;
  readonly summary: string;
  readonly summaryAsk: string;
  readonly editWhich: string;
  readonly empty: string;
  readonly question: string;
  readonly sharing: (given: boolean, contact: string) => string;
  readonly resume: (field: string) => string;
  readonly cancelAsk: string;
  readonly cancelled: string;
  readonly declined: (phone: string) => string;
  readonly declinedPlatform: (phone: string) => string;
  readonly received: (number: EnquiryNumber, hours: number) => string;
  readonly receivedUnattended: (number: EnquiryNumber, phone: string) => string;
  readonly added: (number: EnquiryNumber) => string;
  /** An earlier message of the form was edited; `number` once it was submitted. */
  readonly edited: (number: EnquiryNumber | undefined) => string;
  readonly already: (number: EnquiryNumber) => string;
  readonly afterwards: string;
  readonly storeDown: (phone: string) => string;
  readonly notKept: (phone: string) => string;
  readonly noForm: string;
  readonly notHere: string;
  readonly toPrivate: string;
  readonly onlyPrivate: string;
  readonly noShareNow: string;
  readonly myData: string;
  readonly myDataNone: string;
  readonly myDataFile: string;
  readonly forgetAsk: (enquiries: number) => string;
  readonly forgetYes: string;
  readonly forgetNo: string;
  readonly forgotten: string;
  readonly kept: string;
  readonly states: Readonly<Record<State, string>>;
  readonly taken: (number: EnquiryNumber, by: string) => string;
  readonly contacted: (number: EnquiryNumber) => string;
  readonly needMore: (number: EnquiryNumber) => string;
  readonly closed: (number: EnquiryNumber) => string;
  readonly fromOperator: (number: EnquiryNumber) => string;
  readonly replyHint: string;
  readonly passedOn: (number: EnquiryNumber) => string;
}
