CREATE TABLE "consents" ("id" integer primary key autoincrement, "enquiry" text not null, "user_id" bigint not null, "purpose" text not null, "given" integer not null, "wording" text not null, "at" bigint not null);
CREATE TABLE "conversations" ("chat" bigint not null, "user_id" bigint not null, "memory" text, "memory_at" bigint, "draft" text, "draft_at" bigint, constraint "conversations_key" primary key ("chat", "user_id"));
CREATE TABLE "counters" ("name" text not null primary key, "last" integer not null);
CREATE TABLE "enquiries" ("number" text not null primary key, "user_id" bigint not null, "chat" bigint not null, "lang" text not null, "need" text not null, "zone" text, "details" text not null, "searchable" text not null, "state" text not null, "operator_id" bigint, "operator_name" text, "received_at" bigint not null, "replied_at" bigint, "closed_at" bigint, "reminders" integer not null);
CREATE TABLE "events" ("id" integer primary key autoincrement, "enquiry" text not null, "at" bigint not null, "kind" text not null, "body" text not null, "origin" text unique);
CREATE TABLE "feedback" ("id" integer primary key autoincrement, "day" text not null, "verdict" text not null, "reason" text, "comment" text, "question" text not null, "answer" text not null, "facts" text not null);
CREATE TABLE "gaps" ("question" text not null, "answer" text not null, "understood" text not null, "count" integer not null, "first_day" text not null, "last_day" text not null, constraint "gaps_key" primary key ("question", "answer"));
CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "outbox" ("id" integer primary key autoincrement, "kind" text not null, "chat" bigint, "enquiry" text, "payload" text not null, "created_at" bigint not null, "attempts" integer not null, "next_at" bigint not null, "leased_until" bigint not null, "delivered_at" bigint, "message" bigint, "parked_at" bigint, "parked_code" integer);
CREATE TABLE "removals" ("number" text not null primary key, "reason" text not null, "at" bigint not null);
CREATE TABLE "threads" ("chat" bigint not null, "message" bigint not null, "enquiry" text not null, constraint "threads_key" primary key ("chat", "message"));
CREATE TABLE "updates" ("key" text not null primary key, "at" bigint not null, "answered" integer not null);
CREATE INDEX "consents_by_enquiry" on "consents" ("enquiry");
CREATE INDEX "enquiries_by_received_at" on "enquiries" ("received_at");
CREATE INDEX "enquiries_by_user_id" on "enquiries" ("user_id");
CREATE INDEX "events_by_enquiry" on "events" ("enquiry");
CREATE INDEX "outbox_by_enquiry" on "outbox" ("enquiry");
CREATE INDEX "outbox_pending" on "outbox" ("id") where "delivered_at" is null and "parked_at" is null;
CREATE INDEX "threads_by_enquiry" on "threads" ("enquiry");
insert into "consents" values (1, '300102-001', 1, 'handling', 1, '1', 1893542400000);
insert into "conversations" values (1, 1, '"m"', 1893542400000, null, null);
insert into "counters" values ('submit', 0);
insert into "counters" values ('day 300102', 1);
insert into "enquiries" values ('300102-001', 1, 1, 'zh', 'lease-hall', 'northfield', '{"need":"lease-hall","use":"machining","place":{"zone":"northfield","said":"Northfield"},"area":{"from":3000,"to":5000,"said":"3000到5000平"},"company":"星河机械有限公司","contact":"赵小明","mobile":"+8613900001111"}', '300102-001
+8613900001111
machining
northfield
northfield

星河机械有限公司
赵小明
', 'taken', 901, 'Li', 1893542400000, null, null, 0);
insert into "events" values (1, '300102-001', 1893542400000, 'received', '{"details":{"need":"lease-hall","use":"machining","place":{"zone":"northfield","said":"Northfield"},"area":{"from":3000,"to":5000,"said":"3000到5000平"},"company":"星河机械有限公司","contact":"赵小明","mobile":"+8613900001111"}}', 'form dumped');
insert into "events" values (2, '300102-001', 1893542400000, 'acted', '{"action":"take","operator":{"id":901,"name":"Li"}}', null);
insert into "feedback" values (1, '2030-01-02', 'up', null, null, 'q', 'fact', '[]');
insert into "gaps" values ('q', 'unknown', '', 1, '2030-01-02', '2030-01-02');
insert into "kysely_migration" values ('001-begin', '2026-11-21T15:19:37.949Z');
insert into "kysely_migration_lock" values ('migration_lock', 0);
insert into "outbox" values (1, 'new', null, '300102-001', 'null', 1893542400000, 0, 1893542400000, 0, null, null, null, null);
insert into "threads" values (1, 5, '300102-001');
insert into "updates" values ('u', 1893542400000, 1);
