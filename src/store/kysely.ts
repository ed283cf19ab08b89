import { createRequire } from 'node:module';

/**
 * Kysely's CommonJS build: its 280 ES modules take 0.4 s of computing to load through tsx, these take 0.15 s, and
 * who chats in the terminal waits for it. Types come from the package itself.
 */
export const {
  CompiledQuery,
  Kysely,
  Migrator,
  PostgresDialect,
  sql,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} = createRequire(import.meta.url)('kysely') as typeof import('kysely');
