alter table account
  add column image_url   text,
  add column blocked     boolean not null default false,
  add column preferences jsonb   not null default '{}';
