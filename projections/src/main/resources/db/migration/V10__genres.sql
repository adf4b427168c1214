-- The forest of genres. It is one aggregate: its version is the greatest of all rows.
create table genre (
  id          bigint primary key,
  name        text not null,
  description text,
  parent_id   bigint,
  related     bigint[] not null default '{}',
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  retired_at  timestamptz,
  version     bigint not null,
  position    bigint not null
);

-- For what was played lately: days come in their order, so that their ranges tell most pages apart.
create index daily_streams_by_day on daily_streams using brin (day);
