-- How far each series of ISRCs was drawn; written in the transaction of the event that takes one, so that there are no gaps.
create table isrc_series (
  prefix text,
  year   smallint,
  last   int not null,
  primary key (prefix, year)
);

-- The prefixes from which UPCs are drawn, and how many were.
create table upc_prefix (
  prefix     text,
  digits     int,
  size       bigint      not null,
  next       bigint      not null default 0,
  created_by bigint      not null,
  created_at timestamptz not null,
  primary key (prefix, digits)
);
