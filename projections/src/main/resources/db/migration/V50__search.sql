-- Artists and genres are found, too.
alter table search_outbox
  drop constraint search_outbox_kind_check,
  add constraint search_outbox_kind_check check (kind in ('release', 'track', 'artist', 'genre'));

-- How well known something is: a document is written anew when this changes, which is with twice the streams.
-- The half keeps powers of two from coming out a little less than they are.
create function search_rank(streams bigint) returns int language sql immutable
  return case when streams < 1000 then 0 else floor(ln(streams + 0.5::float8) / ln(2::float8))::int end;
