-- How people prove who they are. The library keeps its users, sessions, passwords and second factors here; a user is
-- one account and has its id. What is in these tables opens doors: requests, which run as heng_desk, reach none of them.

create table sign_in_user (
  id uuid primary key references account (id) on delete cascade,
  name text not null,
  -- The library wants an address; ours is made up from the id and never used.
  email text not null unique,
  email_verified boolean not null default true,
  image text,
  username text not null unique,
  display_username text not null,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sign_in_session (
  id text primary key,
  token text not null unique,
  user_id uuid not null references sign_in_user (id) on delete cascade,
  -- The absolute end; the end of an idle one follows from seen_at.
  expires_at timestamptz not null,
  seen_at timestamptz not null default now(),
  method text not null default 'password' check (method in ('password', 'oidc')),
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_session_by_user on sign_in_session (user_id);

-- A password (provider "credential") or an identity elsewhere (provider "oidc"), at most one of each kind.
create table sign_in_credential (
  id text primary key,
  user_id uuid not null references sign_in_user (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (user_id, provider_id),
  unique (provider_id, account_id)
);

create table sign_in_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_verification_by_identifier on sign_in_verification (identifier);

create table sign_in_two_factor (
  id text primary key,
  user_id uuid not null unique references sign_in_user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table sign_in_rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Attempts that have not succeeded, by login, by address and by both; the next one is let through at open_at.
create table sign_in_attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  open_at timestamptz not null
);

-- Only the hash of a link's token is kept; a used link is gone.
create table sign_in_one_time_link (
  token_hash text primary key,
  account_id uuid not null unique references sign_in_user (id) on delete cascade,
  purpose text not null check (purpose in ('first', 'reset')),
  expires_at timestamptz not null
);

-- What cookies are signed and second factors are encrypted with, unless HENG_SECRET says otherwise.
create table sign_in_secret (
  only_one boolean primary key default true check (only_one),
  value text not null
);

-- Keeps the users in step with the accounts, whoever changes them; a disabled account is signed out at once.
create function sign_in_follow_account() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into sign_in_user as known (id, name, email, username, display_username)
  values (new.id, new.name, new.id::text || '@heng.invalid', lower(new.login), new.login)
  on conflict (id) do update
    set name = excluded.name, username = excluded.username, display_username = excluded.display_username,
        updated_at = now()
    where (known.name, known.username, known.display_username)
      is distinct from (excluded.name, excluded.username, excluded.display_username);
  if not new.active then
    delete from sign_in_session where user_id = new.id;
    delete from sign_in_one_time_link where account_id = new.id;
  end if;
  return null;
end $$;

create trigger sign_in_follows_account after insert or update of login, name, active on account
  for each row execute function sign_in_follow_account();

-- Whoever administers a region opens links for its accounts, in the transaction that makes the account.
create function sign_in_offer_link(whose uuid, hash text, why text, hours integer) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('role') = 'heng_desk' and not (heng_administers() and (heng_is_system()
      or exists (select from account where id = whose and region_code = heng_region()))) then
    raise exception 'no right to open a link for account %', whose using errcode = 'insufficient_privilege';
  end if;
  insert into sign_in_one_time_link (token_hash, account_id, purpose, expires_at)
    values (hash, whose, why, now() + hours * interval '1 hour')
    on conflict (account_id) do update
      set token_hash = excluded.token_hash, purpose = excluded.purpose, expires_at = excluded.expires_at;
end $$;

-- What somebody does about signing in, in the chain of the region; they do it themselves, so no policy is asked.
create function sign_in_note(whose uuid, what text, more jsonb) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('heng.role', 'system', true), set_config('heng.account', whose::text, true);
  perform heng_audit(jsonb_build_array(jsonb_build_object('region', region_code, 'operation', what,
    'subjectKind', 'account', 'subjectId', id, 'detail', more))) from account where id = whose;
end $$;
revoke all on function sign_in_note(uuid, text, jsonb) from public;

insert into sign_in_user (id, name, email, username, display_username)
select id, name, id::text || '@heng.invalid', lower(login), login from account;

do $$
declare child text;
begin
  foreach child in array array['user', 'session', 'credential', 'verification', 'two_factor', 'rate_limit',
    'attempt', 'one_time_link', 'secret'] loop
    execute format('alter table %I enable row level security', 'sign_in_' || child);
    execute format('revoke all on %I from heng_desk, public', 'sign_in_' || child);
  end loop;
end $$;
revoke all on function sign_in_follow_account() from public;
