-- What 0002 left open: who writes the tables around documents, steps and reminders, and whose batches are whose.

-- A batch is seen by whoever imports with it; its rows say nothing to others.
alter table import_batch add column made_by uuid references account (id);
alter table import_batch alter column made_by set default heng_account();
drop policy anyone on import_batch;
create policy own on import_batch
  using ((select heng_is_system()) or made_by = (select heng_account()));

do $$
declare child text;
begin
  foreach child in array array['import_batch', 'dossier', 'document', 'record', 'finding', 'reminder'] loop
    execute format('create policy writers_write on %I as restrictive for insert
      with check ((select heng_writes()))', child);
    execute format('create policy writers_change on %I as restrictive for update
      using ((select heng_writes()))', child);
    execute format('create policy writers_remove on %I as restrictive for delete
      using ((select heng_writes()))', child);
  end loop;
  -- The congress asks, decides and thereby moves an edition on.
  foreach child in array array['decision', 'edition_step'] loop
    execute format('create policy deciders_write on %I as restrictive for insert
      with check ((select heng_writes()) or (select heng_role()) = ''congress-reviewer'')', child);
  end loop;
end $$;
create policy deciders_change on decision as restrictive for update
  using ((select heng_writes()) or (select heng_role()) = 'congress-reviewer');
create policy deciders_remove on decision as restrictive for delete using ((select heng_writes()));
create policy speakers_remove on comment as restrictive for delete
  using ((select heng_writes()) or (select heng_role()) = 'congress-reviewer');
