-- How far each log has been read, changed in the transaction of the rows that were read from it.
create table progress (
  projection  text primary key,
  topic       text not null,
  partition   int not null,
  next_offset bigint not null,
  position    bigint not null,
  store       text,
  topic_id    text,
  generation  int not null
);

create table release (
  id           bigint primary key,
  owner_id     bigint not null,
  title        text not null,
  release_date date not null,
  cover_url    text,
  audio_url    text,
  upc          text,
  status       text not null check (status in ('DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'TAKEN_DOWN')),
  reason       text,
  submitted_at timestamptz,
  decided_at   timestamptz,
  decided_by   bigint,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  deleted_at   timestamptz,
  version      bigint not null,
  position     bigint not null,
  streams      bigint not null default 0,
  royalty      bigint not null default 0
);
create index release_of_owner on release (owner_id, id) where deleted_at is null;
create index release_by_status on release (status, id) where deleted_at is null;

create table track (
  id          bigint primary key,
  release_id  bigint not null,
  place       int not null,
  title       text not null,
  duration_ms bigint not null,
  file_url    text,
  isrc        text,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  deleted_at  timestamptz,
  position    bigint not null,
  streams     bigint not null default 0,
  royalty     bigint not null default 0
);
create index track_of_release on track (release_id, place) where deleted_at is null;

create table royalty (
  id         bigint primary key,
  issued     boolean not null,
  track_id   bigint not null,
  artist_id  bigint not null,
  period     text not null,
  amount     bigint not null,
  voided_at  timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version    bigint not null,
  position   bigint not null
);
create index royalty_of_track on royalty (track_id, id);
create index royalty_of_artist on royalty (artist_id, id);

create table artist (
  id   bigint primary key,
  name text not null
);

-- Every event of the domain log, known to this version or not.
create table event_log (
  position       bigint primary key,
  id             text not null,
  type           text not null,
  subject        text not null,
  sequence       bigint not null,
  actor          text,
  time           timestamptz not null,
  correlation_id text,
  causation_id   text,
  data           json not null
);
create index event_log_type on event_log (type, position);
create index event_log_subject on event_log (subject, position);
create index event_log_actor on event_log (actor, position);
create index event_log_time on event_log (time, position);

-- What could not be read or applied, as it came.
create table parked_event (
  projection text not null,
  topic      text not null,
  partition  int not null,
  "offset"   bigint not null,
  reason     text not null,
  key        bytea,
  value      bytea,
  headers    json not null,
  primary key (projection, topic, partition, "offset")
);

-- Rows whose document in the search index is behind; the revision is the document's version.
create sequence search_revision;
create table search_outbox (
  kind     text not null check (kind in ('release', 'track')),
  id       bigint not null,
  revision bigint not null,
  primary key (kind, id)
);
create index search_outbox_in_order on search_outbox (revision);

-- Which filling of these tables the search index belongs to: a new one makes a new index.
create table search_index (
  filling text not null
);
insert into search_index values (gen_random_uuid()::text);
