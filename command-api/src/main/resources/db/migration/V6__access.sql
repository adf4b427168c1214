-- A service account has no e-mail, and a name that no other one has.
alter table account alter column email drop not null;

create unique index account_service_name on account (lower(name)) where email is null;

-- How often was tried what must not be tried often; the state is Bucket4j's.
create table rate_limit (
  id         text primary key,
  state      bytea,
  -- Until the state is there, the row may be taken away again.
  expires_at bigint default 0
);

create index rate_limit_expires_at on rate_limit (expires_at);
