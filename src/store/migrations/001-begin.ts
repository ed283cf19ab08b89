import type { ColumnDataType, CreateTableBuilder, Kysely, Migration } from 'kysely';
import type { Engine } from '../engine.ts';

/** A migration never changes once it is released; a change of the tables is another file. */
export function begin(engine: Engine): Migration {
  return { up: (db: Kysely<unknown>) => up(db, engine) };
}

async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('conversations')
    .addColumn('chat', 'bigint', (column) => column.notNull())
    .addColumn('user_id', 'bigint', (column) => column.notNull())
    .addColumn('memory', 'text')
    .addColumn('memory_at', 'bigint')
    .addColumn('draft', 'text')
    .addColumn('draft_at', 'bigint')
    .addPrimaryKeyConstraint('conversations_key', ['chat', 'user_id'])
    .execute();
  await schema
    .createTable('updates')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('counters')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .execute();
  await enquiries(db, engine);
  await outbox(db, engine);
  await questions(db, engine);
}

async function enquiries({ schema }: Kysely<unknown>, engine: Engine): Promise<void> {
  await schema
    .createTable('enquiries')
    .addColumn('number', 'text', (column) => column.primaryKey().notNull())
    .addColumn('user_id', 'bigint', (column) => column.notNull())
    .addColumn('chat', 'bigint', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('need', 'text', (column) => column.notNull())
    .addColumn('zone', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('searchable', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('operator_id', 'bigint')
    .addColumn('operator_name', 'text')
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('replied_at', 'bigint')
    .addColumn('closed_at', 'bigint')
    .addColumn('reminders', 'integer', (column) => column.notNull())
    .execute();
  await index('enquiries', 'user_id');
  await index('enquiries', 'received_at');
  await numbered(schema.createTable('events'), engine)
    .addColumn('enquiry', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.unique())
    .execute();
  await index('events', 'enquiry');
  await numbered(schema.createTable('consents'), engine)
    .addColumn('enquiry', 'text', (column) => column.notNull())
    .addColumn('user_id', 'bigint', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('given', 'integer', (column) => column.notNull())
    .addColumn('wording', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await index('consents', 'enquiry');
  await schema
    .createTable('threads')
    .addColumn('chat', 'bigint', (column) => column.notNull())
    .addColumn('message', 'bigint', (column) => column.notNull())
    .addColumn('enquiry', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('threads_key', ['chat', 'message'])
    .execute();
  await index('threads', 'enquiry');
  await schema
    .createTable('removals')
    .addColumn('number', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();

  async function index(table: string, column: string): Promise<void> {
    await schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
  }
}

async function outbox({ schema }: Kysely<unknown>, engine: Engine): Promise<void> {
  await numbered(schema.createTable('outbox'), engine)
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('chat', 'bigint')
    .addColumn('enquiry', 'text')
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('leased_until', 'bigint', (column) => column.notNull())
    .addColumn('delivered_at', 'bigint')
    .addColumn('message', 'bigint')
    .addColumn('parked_at', 'bigint')
    .addColumn('parked_code', 'integer')
    .execute();
  // Looked through each second; what was delivered is not in it.
  await schema
    .createIndex('outbox_pending')
    .on('outbox')
    .column('id')
    .where('delivered_at' as never, 'is', null)
    .where('parked_at' as never, 'is', null)
    .execute();
  await schema.createIndex('outbox_by_enquiry').on('outbox').column('enquiry').execute();
}

async function questions({ schema }: Kysely<unknown>, engine: Engine): Promise<void> {
  await numbered(schema.createTable('feedback'), engine)
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('comment', 'text')
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('gaps')
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('understood', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('gaps_key', ['question', 'answer'])
    .execute();
}

/** A first column `id` that counts up; the one thing that the two engines write differently. */
function numbered<T extends string>(
  table: CreateTableBuilder<T>,
  engine: Engine,
): CreateTableBuilder<T, 'id'> {
  const type: ColumnDataType = engine === 'sqlite' ? 'integer' : 'bigserial';
  return table.addColumn('id', type, (column) =>
    engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
  );
}
