CREATE TABLE public.consents (
    id bigint NOT NULL,
    enquiry text NOT NULL,
    user_id bigint NOT NULL,
    purpose text NOT NULL,
    given integer NOT NULL,
    wording text NOT NULL,
    at bigint NOT NULL
);
CREATE SEQUENCE public.consents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.consents_id_seq OWNED BY public.consents.id;
CREATE TABLE public.conversations (
    chat bigint NOT NULL,
    user_id bigint NOT NULL,
    memory text,
    memory_at bigint,
    draft text,
    draft_at bigint
);
CREATE TABLE public.counters (
    name text NOT NULL,
    last integer NOT NULL
);
CREATE TABLE public.enquiries (
    number text NOT NULL,
    user_id bigint NOT NULL,
    chat bigint NOT NULL,
    lang text NOT NULL,
    need text NOT NULL,
    zone text,
    details text NOT NULL,
    searchable text NOT NULL,
    state text NOT NULL,
    operator_id bigint,
    operator_name text,
    received_at bigint NOT NULL,
    replied_at bigint,
    closed_at bigint,
    reminders integer NOT NULL
);
CREATE TABLE public.events (
    id bigint NOT NULL,
    enquiry text NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    origin text
);
CREATE SEQUENCE public.events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;
CREATE TABLE public.feedback (
    id bigint NOT NULL,
    day text NOT NULL,
    verdict text NOT NULL,
    reason text,
    comment text,
    question text NOT NULL,
    answer text NOT NULL,
    facts text NOT NULL
);
CREATE SEQUENCE public.feedback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.feedback_id_seq OWNED BY public.feedback.id;
CREATE TABLE public.gaps (
    question text NOT NULL,
    answer text NOT NULL,
    understood text NOT NULL,
    count integer NOT NULL,
    first_day text NOT NULL,
    last_day text NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.outbox (
    id bigint NOT NULL,
    kind text NOT NULL,
    chat bigint,
    enquiry text,
    payload text NOT NULL,
    created_at bigint NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    leased_until bigint NOT NULL,
    delivered_at bigint,
    message bigint,
    parked_at bigint,
    parked_code integer
);
CREATE SEQUENCE public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.outbox_id_seq OWNED BY public.outbox.id;
CREATE TABLE public.removals (
    number text NOT NULL,
    reason text NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.threads (
    chat bigint NOT NULL,
    message bigint NOT NULL,
    enquiry text NOT NULL
);
CREATE TABLE public.updates (
    key text NOT NULL,
    at bigint NOT NULL,
    answered integer NOT NULL
);
ALTER TABLE ONLY public.consents ALTER COLUMN id SET DEFAULT nextval('public.consents_id_seq'::regclass);
ALTER TABLE ONLY public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);
ALTER TABLE ONLY public.feedback ALTER COLUMN id SET DEFAULT nextval('public.feedback_id_seq'::regclass);
ALTER TABLE ONLY public.outbox ALTER COLUMN id SET DEFAULT nextval('public.outbox_id_seq'::regclass);
INSERT INTO public.consents VALUES (1, '300102-001', 1, 'handling', 1, '1', 1893542400000);
INSERT INTO public.conversations VALUES (1, 1, '"m"', 1893542400000, NULL, NULL);
INSERT INTO public.counters VALUES ('submit', 0);
INSERT INTO public.counters VALUES ('day 300102', 1);
INSERT INTO public.enquiries VALUES ('300102-001', 1, 1, 'zh', 'lease-hall', 'northfield', '{"need":"lease-hall","use":"machining","place":{"zone":"northfield","said":"Northfield"},"area":{"from":3000,"to":5000,"said":"3000到5000平"},"company":"星河机械有限公司","contact":"赵小明","mobile":"+8613900001111"}', '300102-001
+8613900001111
machining
northfield
northfield
星河机械有限公司
赵小明
', 'taken', 901, 'Li', 1893542400000, NULL, NULL, 0);
INSERT INTO public.events VALUES (1, '300102-001', 1893542400000, 'received', '{"details":{"need":"lease-hall","use":"machining","place":{"zone":"northfield","said":"Northfield"},"area":{"from":3000,"to":5000,"said":"3000到5000平"},"company":"星河机械有限公司","contact":"赵小明","mobile":"+8613900001111"}}', 'form dumped');
INSERT INTO public.events VALUES (2, '300102-001', 1893542400000, 'acted', '{"action":"take","operator":{"id":901,"name":"Li"}}', NULL);
INSERT INTO public.feedback VALUES (1, '2030-01-02', 'up', NULL, NULL, 'q', 'fact', '[]');
INSERT INTO public.gaps VALUES ('q', 'unknown', '', 1, '2030-01-02', '2030-01-02');
INSERT INTO public.kysely_migration VALUES ('001-begin', '2026-11-21T15:19:38.691Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.outbox VALUES (1, 'new', NULL, '300102-001', 'null', 1893542400000, 0, 1893542400000, 0, NULL, NULL, NULL, NULL);
INSERT INTO public.threads VALUES (1, 5, '300102-001');
INSERT INTO public.updates VALUES ('u', 1893542400000, 1);
SELECT pg_catalog.setval('public.consents_id_seq', 1, true);
SELECT pg_catalog.setval('public.events_id_seq', 2, true);
SELECT pg_catalog.setval('public.feedback_id_seq', 1, true);
SELECT pg_catalog.setval('public.outbox_id_seq', 1, true);
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_key PRIMARY KEY (chat, user_id);
ALTER TABLE ONLY public.counters
    ADD CONSTRAINT counters_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.enquiries
    ADD CONSTRAINT enquiries_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_origin_key UNIQUE (origin);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.feedback
    ADD CONSTRAINT feedback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.gaps
    ADD CONSTRAINT gaps_key PRIMARY KEY (question, answer);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.removals
    ADD CONSTRAINT removals_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.threads
    ADD CONSTRAINT threads_key PRIMARY KEY (chat, message);
ALTER TABLE ONLY public.updates
    ADD CONSTRAINT updates_pkey PRIMARY KEY (key);
CREATE INDEX consents_by_enquiry ON public.consents USING btree (enquiry);
CREATE INDEX enquiries_by_received_at ON public.enquiries USING btree (received_at);
CREATE INDEX enquiries_by_user_id ON public.enquiries USING btree (user_id);
CREATE INDEX events_by_enquiry ON public.events USING btree (enquiry);
CREATE INDEX outbox_by_enquiry ON public.outbox USING btree (enquiry);
CREATE INDEX outbox_pending ON public.outbox USING btree (id) WHERE ((delivered_at IS NULL) AND (parked_at IS NULL));
CREATE INDEX threads_by_enquiry ON public.threads USING btree (enquiry);
