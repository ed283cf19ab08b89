// A process of its own that opens the store given as JSON, submits one enquiry, and prints its number.
import { openStore } from '../../src/store/store.ts';
import type { StoreOptions } from '../../src/store/store.ts';
import { NONE, NOW, submission } from './enquiries.ts';

const [options = '{}', user = '1'] = process.argv.slice(2);
const store = await openStore(JSON.parse(options) as StoreOptions);
const form = submission({ user: Number(user), form: `child-${user}` });
const { enquiry } = await store.enquiries.submit(form, NONE, NOW);
await store.close();
process.stdout.write(enquiry.number);
