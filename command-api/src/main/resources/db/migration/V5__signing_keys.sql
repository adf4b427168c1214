-- A key signs from its time on until that of the next one; then it loses its private half, and its
-- row goes when no token that it signed can still hold.
alter table signing_key
  add column signs_from timestamptz not null default now(),
  add column kept_until timestamptz not null default now();

update signing_key set signs_from = created_at;
