-- Whose organizations are whose is of a year, as organizations themselves are: after a merger those of the merged
-- organization work on the new one from that year on, and see of the years before what they saw before.

-- The first and the last fiscal year for which an account has an organization, with what is below it; with gaps between
-- them an account may have it more than once.
alter table account_scope add column from_year integer not null default 0,
  add column until_year integer not null default 9999,
  add constraint a_scope_has_years check (from_year <= until_year),
  drop constraint account_scope_pkey,
  add primary key (account_id, organization_id, from_year);

create function heng_scope_of(whose uuid) returns table (organization_id uuid, fiscal_year integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive below as (
    select here.organization_id, here.fiscal_year from organization_year here
    join account_scope given on given.organization_id = here.organization_id
      and here.fiscal_year between given.from_year and given.until_year
    where given.account_id = whose
    union
    select child.organization_id, child.fiscal_year from organization_year child
    join below on child.parent_id = below.organization_id and child.fiscal_year = below.fiscal_year
  )
  select organization_id, fiscal_year from below
$$;

create or replace function heng_scope() returns table (organization_id uuid, fiscal_year integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from heng_scope_of(heng_account())
$$;

-- A file is of the year that was read in it; null before it is read, and where it names none.
alter table imported_file add column fiscal_year integer;
update imported_file set fiscal_year = document.fiscal_year from document where document.id = imported_file.id;

-- With the owner's rights: whoever has a file read may turn out not to have its organization in the year it is of.
create function imported_file_follows_document() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update imported_file set fiscal_year = new.fiscal_year
    where id = new.id and fiscal_year is distinct from new.fiscal_year;
  return null;
end $$;
create trigger imported_file_follows_document after insert or update of fiscal_year on document
  for each row execute function imported_file_follows_document();
revoke all on function imported_file_follows_document() from public;

-- What is of a year belongs to whoever has the organization in that year; what is of none, or of a year for which the
-- tree does not have the organization, to whoever has it now.
drop policy own on imported_file;
create policy own on imported_file using (
  (select heng_is_system())
  or (region_code = (select heng_region()) and ((select heng_reads_region())
    or (organization_id, fiscal_year) in (select * from heng_scope())
    or (organization_id in (select heng_scope_now()) and not exists (select from organization_year here
      where here.organization_id = imported_file.organization_id
        and here.fiscal_year = imported_file.fiscal_year)))));
drop policy own on dossier;
create policy own on dossier using (
  (select heng_is_system())
  or (region_code = (select heng_region()) and ((select heng_reads_region())
    or (organization_id, fiscal_year) in (select * from heng_scope())
    or (organization_id in (select heng_scope_now()) and not exists (select from organization_year here
      where here.organization_id = dossier.organization_id
        and here.fiscal_year = dossier.fiscal_year)))));
