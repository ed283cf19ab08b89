import type { EnquiryWording } from './enquiry-wording.ts';

export const enquiryEn: EnquiryWording = {
  open: 'Leave an enquiry',
  notice: ({ bot, contact, phone, days }) => [
    'Leave an enquiry and somebody will contact you. Before you start:',
    `• Who gets it: the people who run “${bot}”. It is passed to ${contact} or the zone you choose only if you agree to that separately.`,
    '• What for: to handle and answer this enquiry, nothing else.',
    '• What: the needs, company, contact person and mobile number that you enter, and your Telegram user id.',
    `• How long: deleted ${days} days after it is closed. /mydata shows it and /forget deletes it at any time.`,
    "• Telegram's servers are abroad: what you write here is sent there.",
    ...(phone === '' ? [] : [`• You can also phone instead: ${phone}.`]),
    'In full: /privacy',
  ],
  consent: {
    handling: () =>
      '(1/3) Do you agree that the people who run this bot collect and use this to handle your enquiry?',
    sharing: ({ contact }) =>
      `(2/3) Do you agree that your enquiry is passed to ${contact} or the zone you choose, so that they contact you? If not, you can still go on; it then stays with the people who run this bot.`,
    platform: ({ phone }) =>
      `(3/3) Do you agree that this is sent and kept through Telegram, a platform abroad?${phone === '' ? '' : ` If not, please phone ${phone}.`}`,
  },
  privacy: ({ bot, contact, phone, days }) => [
    'Your personal data',
    `• Who handles it: the people who run “${bot}”.${phone === '' ? '' : ` Phone: ${phone}.`}`,
    '• Questions: only what you asked last and your language are remembered, to answer what follows; deleted after 90 days without a message.',
    '• Enquiries: only when you fill in and confirm /enquire. Kept are the need, use, place, area, expected tax or investment, company, contact person, mobile number, when to call, what you add, your Telegram user id, and the question before it.',
    '• Unfinished enquiries: the draft is kept for 30 days so that you can go on; cancelling deletes it at once.',
    '• What for: to handle and answer your enquiry. No advertising, nothing else.',
    `• Passed on: to ${contact} or the zone you choose, only with your separate consent.`,
    '• Abroad: Telegram’s servers are abroad; what you write in the chat is sent and kept by Telegram. That takes your separate consent; without it, please phone.',
    `• How long: enquiries are deleted ${days} days after they are closed.`,
    '• Your rights: /mydata shows and exports, /forget deletes everything and withdraws consent. While filling in you can change everything; later, reply to a message and ask for a correction.',
    '• The three consents are asked for separately and kept with the version of the wording and the time.',
  ],
  fields: {
    need: 'Need',
    use: 'Use or industry',
    place: 'Zone or city',
    area: 'Area',
    budget: 'Expected tax or investment',
    company: 'Company',
    contact: 'Contact person',
    mobile: 'Mobile number',
    callTime: 'When to call',
    notes: 'Anything else',
  },
  asking: {
    need: {
      prompt: 'What do you need? Tap one, or say it in a sentence.',
      example: 'rent a plant',
    },
    use: {
      prompt: 'What will it be used for, or which industry?',
      example: 'food processing with a cold store',
    },
    place: {
      prompt: 'Which zone or city? Skip if any will do.',
      example: 'the name of a zone or a city',
    },
    area: {
      prompt: 'How large? Square metres, mu or hectares; a range will do.',
      example: '3000 to 5000 m², or about 20 mu',
    },
    budget: {
      prompt: 'Expected yearly tax or total investment? Skip if you would rather not say.',
      example: 'investment of RMB 30 million',
    },
    company: {
      prompt: 'Name of the company? Skip if you ask as a private person.',
      example: 'its full or short name',
    },
    contact: { prompt: 'Who is the contact person?', example: 'Ms Wang' },
    mobile: {
      prompt: 'Their mobile number? Type it, or tap the button below to send your own.',
      example: '+44 7911 123456, with the country code',
    },
    callTime: {
      prompt: 'When is a good time to call?',
      example: 'weekday mornings, or Wednesday after 3 pm',
    },
    notes: {
      prompt: 'Anything else? For example clear height, power, timing.',
      example: 'clear height over 9 m, moving in this year',
    },
  },
  progress: (step, steps) => `(${step}/${steps}) `,
  problems: {
    'too long': 'That is too long, please shorten it.',
    needed: 'This one is needed, or nobody can get back to you.',
    'no unit': 'Of what?',
    'not a phone': 'That number cannot be called. Please check its digits and the country code.',
    'not your own':
      'That is somebody else’s card. Please send your own number, or type the number of the contact person.',
    'which place': 'Which one do you mean?',
    'where the data goes': 'Please say first whether you agree.',
  },
  unclear: (example) => `I did not understand that. For example: ${example}`,
  unclearHere: 'I did not understand that. Please use the buttons below.',
  tooLong: (most) => `That is too long: at most ${most} characters.`,
  current: (value) => `Now: ${value}`,
  changed: (field, value) => `Changed: ${field} — ${value}`,
  opening: (filled) =>
    `Filled in from what you said: ${filled}. You can change everything at the end.`,
  tookPhone: (phone) => `Mobile number noted: ${phone}`,
  presses: {
    agree: 'I agree',
    decline: 'I do not agree',
    skip: 'Skip',
    back: '‹ Back',
    keep: 'Keep ›',
    cancel: 'Cancel',
    discard: 'Yes, discard it',
    'go-on': 'Go on',
    edit: 'Change',
    confirm: '✓ Submit',
    restart: 'Start over',
  },
  sharePhone: 'Send my number',
  callTimes: {
    any: 'Any time',
    morning: 'Weekday mornings',
    afternoon: 'Weekday afternoons',
    evening: 'Evenings',
  },
  areaUnits: (number) => [
    [`${number} m²`, `${number}m2`],
    [`${number} mu`, `${number}mu`],
    [`${number} hectares`, `${number}ha`],
  ],
  squareMetres: (metres) => ` (about ${metres} m²)`,
  summary: 'Please check your enquiry',
  summaryAsk:
    'If all is right, tap “Submit”. To change something tap “Change” or just say so, for example “change the area to 3000 m²”.',
  editWhich: 'Which one would you like to change?',
  empty: 'not given',
  question: 'Asked before',
  sharing: (given, contact) =>
    given
      ? `May be passed to ${contact} or the zone chosen`
      : 'Not passed on; stays with the people who run this bot',
  resume: (field) => `You have an unfinished enquiry, at “${field}”. Would you like to go on?`,
  cancelAsk: 'Really stop? What you entered will not be kept.',
  cancelled: 'Cancelled; nothing was kept. Send /enquire whenever you need it.',
  declined: (phone) =>
    `All right, nothing was kept.${phone === '' ? '' : ` You can phone ${phone}.`} You can still ask me anything else.`,
  declinedPlatform: (phone) =>
    `All right, then not here; nothing was kept.${phone === '' ? '' : ` Please phone ${phone}.`} You can still ask me anything else.`,
  received: (number, hours) =>
    `Received. Your enquiry number is ${number}. Somebody will contact you within ${hours} hours.`,
  receivedUnattended: (number, phone) =>
    `Received and kept. Your enquiry number is ${number}. Nobody is on duty now; it will be read, but we cannot say when${phone === '' ? '.' : `. If it is urgent, please phone ${phone}.`}`,
  added: (number) => `Added to your enquiry ${number} of today; it is not registered twice.`,
  already: (number) => `This enquiry has been submitted already. Its number is ${number}.`,
  afterwards: '/mydata shows it at any time, /forget deletes it.',
  storeDown: (phone) =>
    `Sorry, your enquiry cannot be saved now and has not been submitted.${phone === '' ? '' : ` Please phone ${phone}.`} What you entered is still here for the time being: you can tap “Submit” again in a while.`,
  notKept: (phone) =>
    `Sorry, data cannot be read or saved now. Please try again later${phone === '' ? '.' : `, or phone ${phone}.`}`,
  noForm: 'This enquiry is finished or was cancelled. To leave a new one, send /enquire.',
  notHere: 'Enquiries cannot be left here. See /contact for whom to call.',
  toPrivate:
    'An enquiry holds a name and a phone number: please do not fill it in here in the group. Tap below to do it in private.',
  onlyPrivate: 'That is about personal data: please send it in private.',
  noShareNow: 'No phone number is needed now. To leave an enquiry, send /enquire.',
  myData: 'What is kept about you:',
  myDataNone: 'No enquiry of yours is kept here.',
  myDataFile: 'Everything is in the file.',
  forgetAsk: (enquiries) =>
    `Delete everything that is kept about you? That is the conversation, drafts${enquiries > 0 ? ` and ${enquiries} ${enquiries === 1 ? 'enquiry' : 'enquiries'}; nobody can get back to you about them afterwards` : ''}. It cannot be undone.`,
  forgetYes: 'Yes, delete everything',
  forgetNo: 'No, keep it',
  forgotten:
    'Everything is deleted and your consent is withdrawn. The messages in this Telegram chat are for you to delete.',
  kept: 'Nothing was deleted.',
  states: {
    new: 'waiting',
    taken: 'taken up',
    contacted: 'contacted',
    'needs-more': 'more is needed from you',
    closed: 'closed',
  },
  taken: (number, by) => `Your enquiry ${number} has been taken up by ${by}, who will contact you.`,
  contacted: (number) =>
    `Your enquiry ${number} is marked as contacted. If nobody has been in touch, please reply to this message.`,
  needMore: (number) =>
    `More is needed for your enquiry ${number}. Please reply to this message and tell us.`,
  closed: (number) =>
    `Your enquiry ${number} is closed. If something is open, reply to this message or send /enquire again.`,
  fromOperator: (number) => `A reply to your enquiry ${number}:`,
  replyHint: 'To answer, reply to this message.',
  passedOn: (number) => `Passed on to those who handle enquiry ${number}.`,
};
