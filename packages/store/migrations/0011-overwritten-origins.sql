-- The origins of a large table are many times its values. What somebody changes is noted beside them instead of writing
-- them all again with every save: a path, or "<list>/<key>/" for an item with everything in it.
alter table edition_record add column overwritten text[] not null default '{}';

-- The origins that still hold.
create function heng_origins(origins jsonb, overwritten text[]) returns jsonb language sql immutable parallel safe as $$
  select case when cardinality(overwritten) = 0 then origins else (
    select coalesce(jsonb_object_agg(path, place), '{}') from jsonb_each(origins) as given (path, place)
    where path not in (select unnest(overwritten))
      and split_part(path, '/', 1) || '/' || split_part(path, '/', 2) || '/' not in (select unnest(overwritten))) end
$$;
