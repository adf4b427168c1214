-- A log may have several partitions.
alter table progress
  drop constraint progress_pkey,
  add primary key (projection, partition);

-- The streams of each track and the micro-units they accrued, as counted; some come before their track.
create table track_total (
  track_id bigint primary key,
  streams  bigint not null,
  royalty  bigint not null,
  totals   bigint not null
);

-- Which change of totals a row has seen, for its ETag; a rebuild goes on with the numbers.
create sequence totals_revision;
alter table release add column totals bigint not null default 0;
alter table track   add column totals bigint not null default 0;

-- An accrued royalty has no artist as long as its track is not known.
alter table royalty
  add column totals bigint not null default 0,
  alter column artist_id drop not null;
create index royalty_by_age on royalty (created_at, id);

create table daily_streams (
  track_id  bigint not null,
  day       date   not null,
  store     text   not null,
  territory text   not null,
  streams   bigint not null,
  royalty   bigint not null,
  primary key (track_id, day, store, territory)
);

-- Stream events that were refused, each with its place in the log it came from and its bytes.
create table rejection (
  id        bigint primary key,
  reason    text   not null,
  detail    text   not null,
  partition int    not null,
  "offset"  bigint not null,
  line      int    not null,
  event     bytea  not null,
  at        timestamptz not null
);
create index rejection_by_age on rejection (at, id);
create index rejection_by_reason on rejection (reason, at, id);

-- What each task of the judge has made of the events so far.
create table verdicts (
  task      text   primary key,
  events    bigint not null,
  accepted  bigint not null,
  streams   bigint not null,
  doubles   bigint not null,
  too_short bigint not null,
  rejected  bigint not null,
  waited    bigint not null,
  returned  bigint not null
);
