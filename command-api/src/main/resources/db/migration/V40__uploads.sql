create sequence upload_id;

-- What may be written under signed addresses, and what was taken of it. The addresses write `incoming`; what was taken
-- is a copy under `file`, which none of them writes.
create table upload (
  id           bigint primary key,
  account_id   bigint      not null,
  -- Null as long as nothing has said what is to lie under a signed address.
  kind         text,
  size         bigint,
  sha256       text,
  incoming     text        not null unique,
  -- The store's name for an upload of many parts.
  parts        text,
  state        text        not null default 'OPEN' check (state in ('OPEN', 'READY', 'GONE')),
  file         text unique,
  content_type text,
  created_at   timestamptz not null default now(),
  swept        boolean     not null default false
);

create index upload_of_account on upload (account_id, created_at);
create index upload_unswept on upload (created_at) where not swept;

-- Copies that are being made; what is in here for long was left behind by a crash.
create table upload_copy (
  file       text primary key,
  created_at timestamptz not null default now()
);

-- What may go on naming a file because it has named it before, whoever changes it.
create table file_use (
  file  text not null,
  thing text not null,
  primary key (file, thing)
);
