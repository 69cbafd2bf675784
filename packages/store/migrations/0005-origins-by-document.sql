-- Which documents the values of a record were read from: to find where a document is used.
create function heng_origin_documents(origins jsonb) returns text[] language sql immutable parallel safe as
  $$ select coalesce(array_agg(distinct place ->> 'document'), '{}') from jsonb_each(origins) as given (path, place) $$;
create index edition_record_by_origin on edition_record using gin (heng_origin_documents(origins));
