-- What was compiled into the region's edition is decided on with it: its parts go from state to state as it does.
-- The congress, which moves the whole, does not see the parts; so this runs with the owner's rights, on the parts of
-- an edition that the caller has just moved, and on nothing else.
create function heng_move_parts(whole uuid, from_given text, to_given text, why text)
returns table (id uuid, organization_id uuid, fiscal_year integer) language plpgsql volatile security definer
set search_path = public as $$
begin
  if not exists (select from edition where edition.id = whole and edition.state = to_given
      and (heng_is_system() or edition.region_code = heng_region())) then
    return;
  end if;
  return query
    with parts as (
      select distinct part.id from edition_record mine
      join edition_record theirs on theirs.lineage = mine.lineage and theirs.edition_id <> mine.edition_id
      join edition part on part.id = theirs.edition_id
      join edition main on main.id = mine.edition_id
      where mine.edition_id = whole and part.fiscal_year = main.fiscal_year
        and part.region_code = main.region_code and part.organization_id <> main.organization_id
        and part.state = from_given
    ), moved as (
      update edition set state = to_given from parts where edition.id = parts.id
      returning edition.id, edition.organization_id, edition.fiscal_year
    ), steps as (
      insert into edition_step (edition_id, from_state, to_state, account_id, reason)
      select moved.id, from_given, to_given, heng_account(), why from moved
    )
    select moved.id, moved.organization_id, moved.fiscal_year from moved;
end $$;
revoke execute on function heng_move_parts(uuid, text, text, text) from public;
grant execute on function heng_move_parts(uuid, text, text, text) to heng_desk;
