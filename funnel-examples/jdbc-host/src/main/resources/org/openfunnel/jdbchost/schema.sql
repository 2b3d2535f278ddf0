-- The same statements for H2 and PostgreSQL.
create table if not exists policy (
    pipeline varchar(80) not null,
    hash varchar(100) not null,
    document text not null,
    is_current boolean not null,
    primary key (pipeline, hash)
);
create table if not exists customer (
    pipeline varchar(80) not null,
    lead_id varchar(200) not null,
    company varchar(200),
    phone varchar(40),
    email varchar(200),
    rating integer,
    primary key (pipeline, lead_id)
);
create table if not exists lead_state (
    pipeline varchar(80) not null,
    lead_id varchar(200) not null,
    revision bigint not null,
    next_due_at bigint,
    owner varchar(200),
    state text not null,
    primary key (pipeline, lead_id)
);
create index if not exists lead_state_next_due_at on lead_state (next_due_at);
create table if not exists lead_event (
    pipeline varchar(80) not null,
    lead_id varchar(200) not null,
    revision bigint not null,
    command_id varchar(200),
    event text not null,
    primary key (pipeline, lead_id, revision)
);
create table if not exists outbox (
    pipeline varchar(80) not null,
    lead_id varchar(200) not null,
    revision bigint not null,
    message varchar(2000) not null,
    sent boolean not null,
    primary key (pipeline, lead_id, revision)
);
create table if not exists claimant (
    pipeline varchar(80) not null,
    person varchar(200) not null,
    primary key (pipeline, person)
);
create table if not exists lead_claim (
    pipeline varchar(80) not null,
    lead_id varchar(200) not null,
    revision bigint not null,
    person varchar(200) not null,
    grade varchar(80),
    claimed_at bigint not null,
    primary key (pipeline, lead_id, revision)
);
create index if not exists lead_claim_person on lead_claim (pipeline, person);
