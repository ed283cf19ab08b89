import { parseArgs } from 'node:util';

export const USAGE = `Usage:
  npm run kb -- check [DIR]                             prove the knowledge folder against itself
  npm run kb -- verify --sources DIR [--if-present]     prove facts and contacts against the documents
  npm run kb -- schema                                  write the JSON Schemas for editors into its schema/
  npm run kb -- gaps [--most N]                         what users asked without a full answer, and their ratings
  npm run kb -- gaps --settled QUESTION                 it has been dealt with; QUESTION as the list shows it

The knowledge folder is DIR, else the environment's KNOWLEDGE_DIR, else knowledge.
--if-present    when the folder of documents does not exist, say so and succeed
--most N        how many to list of each; else 20
--settled       may be repeated; also takes the number of a rating`;

export type KbArguments =
  | { readonly command: 'help' }
  | { readonly command: 'schema' }
  | { readonly command: 'check'; readonly folder: string | undefined }
  | { readonly command: 'verify'; readonly sources: string; readonly ifPresent: boolean }
  | { readonly command: 'gaps'; readonly most: number }
  | { readonly command: 'settle'; readonly questions: readonly string[] };

const OPTIONS = {
  sources: { type: 'string' },
  'if-present': { type: 'boolean' },
  most: { type: 'string' },
  settled: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;
type Option = Exclude<keyof typeof OPTIONS, 'help'>;

/** Which options a command takes. */
const TAKES: Readonly<Record<'check' | 'verify' | 'schema' | 'gaps', readonly Option[]>> = {
  check: [],
  verify: ['sources', 'if-present'],
  schema: [],
  gaps: ['most', 'settled'],
};
const MOST = 20;

/** The command, or what is wrong with the arguments. */
export function parseKbArguments(args: readonly string[]): KbArguments | string {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [command, folder, ...rest] = positionals;
  if (values.help) return { command: 'help' };
  if (command === undefined) return 'a command is missing';
  if (!isCommand(command)) return `there is no command ${command}`;
  const unexpected = command === 'check' ? rest : positionals.slice(1);
  if (unexpected.length > 0) return `unexpected ${unexpected.join(' ')}`;
  const wrong = Object.keys(values).find((option) => !TAKES[command].some((own) => own === option));
  if (wrong !== undefined) {
    const takes = TAKES[command].map((option) => `--${option}`).join(' and ');
    return `${command} takes ${takes === '' ? 'no options' : `only ${takes}`}`;
  }
  switch (command) {
    case 'check':
      return { command, folder };
    case 'schema':
      return { command };
    case 'verify':
      if (values.sources === undefined) return 'verify needs --sources DIR';
      return { command, sources: values.sources, ifPresent: values['if-present'] ?? false };
    case 'gaps':
      return gapsArguments(values.most, values.settled);
  }
}

function gapsArguments(
  most: string | undefined,
  settled: readonly string[] | undefined,
): KbArguments | string {
  if (settled) {
    if (most !== undefined) return '--most and --settled do not go together';
    return { command: 'settle', questions: settled };
  }
  if (most === undefined) return { command: 'gaps', most: MOST };
  if (!/^[1-9]\d{0,4}$/u.test(most)) return '--most needs a whole number from 1 to 99999';
  return { command: 'gaps', most: Number(most) };
}

function isCommand(command: string): command is keyof typeof TAKES {
  return Object.hasOwn(TAKES, command);
}
