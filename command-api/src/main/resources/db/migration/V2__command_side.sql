create sequence account_id;
create sequence release_id;
create sequence track_id;

-- What is personal is here and nowhere in the log.
create table account (
  id            bigint primary key,
  email         text        not null,
  name          text        not null,
  password_hash text        not null,
  roles         text[]      not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null
);

-- The address as compared: lower case, Unicode-normalised.
create unique index account_email on account (normalize(lower(email), NFKC));

create table signing_key (
  id         text primary key,
  jwk        text        not null,
  created_at timestamptz not null default now()
);

-- An ISRC stays taken for ever; a UPC as long as its release is there.
create table isrc_claim (
  isrc     text primary key,
  track_id bigint not null
);

create table upc_claim (
  gtin       text primary key,
  release_id bigint not null unique
);

-- Which release a track is on; kept after its deletion for the royalties that name it.
create table track_home (
  track_id   bigint primary key,
  release_id bigint  not null,
  title      text    not null,
  deleted    boolean not null default false
);

create table stream_report (
  track_id  bigint not null,
  report_id text   not null,
  primary key (track_id, report_id)
);

-- What others count or grant for a track: streams that the stream events brought, and money in micro-units.
create table track_total (
  track_id bigint primary key,
  played   bigint not null default 0,
  royalty  bigint not null default 0
);

-- The answers to commands that came with an Idempotency-Key; answer is null only while the command runs.
create table idempotency (
  account_id  bigint      not null,
  key         text        not null,
  fingerprint text        not null,
  answer      text,
  created_at  timestamptz not null default now(),
  primary key (account_id, key)
);

create index idempotency_created_at on idempotency (created_at);
