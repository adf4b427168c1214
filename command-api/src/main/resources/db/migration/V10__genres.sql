create sequence genre_id;

-- Which genres there are, for what names them; the forest itself is an aggregate.
create table genre (
  id      bigint primary key,
  retired boolean not null default false
);
