-- What is written on a release, who works on it, and what keeps it from listeners. What was there before
-- says nothing of these, and is as the events of that time are read now.
alter table release
  add column type              text     not null default 'ALBUM',
  add column label             text,
  add column genres            bigint[] not null default '{}',
  add column language          text,
  add column p_year            int,
  add column p_owner           text,
  add column c_year            int,
  add column c_owner           text,
  add column territories       varchar[]   not null default '{worldwide}',
  add column explicit          boolean  not null default false,
  add column reasons           varchar[]   not null default '{}',
  add column is_public         boolean  not null default true,
  add column is_visible        boolean  not null default true,
  add column flagged           boolean  not null default false,
  add column flag_reason       text,
  add column contributors      bigint[] not null default '{}',
  add column contributor_roles varchar[]   not null default '{}';
update release set contributors = array[owner_id], contributor_roles = '{OWNER}';
update release set reasons = '{OTHER}' where status = 'REJECTED' and reason is not null;

create index release_of_contributor on release using gin (contributors);
create index release_flagged on release (id) where flagged and deleted_at is null;

-- The contributors of a track beside those of its release.
alter table track
  add column version           text,
  add column explicit          boolean  not null default false,
  add column language          text,
  add column lyrics_url        text,
  add column video_url         text,
  add column genres            bigint[] not null default '{}',
  add column is_published      boolean  not null default true,
  add column is_public         boolean  not null default true,
  add column is_visible        boolean  not null default true,
  add column flagged           boolean  not null default false,
  add column flag_reason       text,
  add column contributors      bigint[] not null default '{}',
  add column contributor_roles varchar[]   not null default '{}',
  add column credits           jsonb    not null default '[]';
create index track_of_contributor on track using gin (contributors);
create index track_flagged on track (id) where flagged and deleted_at is null;
