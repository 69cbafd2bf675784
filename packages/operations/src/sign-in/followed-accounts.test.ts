import { expect, test } from 'vitest'
import { password, withTestSignIn } from './test-sign-in'

const { given, newAccount } = withTestSignIn()

test('users follow the accounts, whoever changes them', async () => {
  const id = await newAccount('before')
  await given().sql(`update account set login = 'after' where id = '${id}'`)
  const browser = given().browser()
  expect((await browser.post('/password', { login: 'before', password: `${password}before` })).status).toBe(
    401,
  )
  expect((await browser.post('/password', { login: 'After', password: `${password}before` })).status).toBe(
    200,
  )
  await given().sql(`delete from account where id = '${id}'`)
  expect(await given().signIn.sessionAccountId(browser.request())).toBeNull()
})

test('an account that a request makes or disables is followed all the same', async () => {
  await given().sql(`begin; set local role heng_desk; select heng_act_as_system();
    insert into account (region_code, login, name, role) values ('500199', 'made', '新人', 'auditor');
    update account set active = false where login = 'made'; commit`)
  await given().sql(
    `do $$ begin assert (select name from sign_in_user where username = 'made') = '新人'; end $$`,
  )
})

test('an administrator makes an account and its link in one transaction, and nobody else opens links', async () => {
  const administrator = await given().account('head', { role: 'administrator' })
  const clerk = await given().account('clerk')
  const offer = (who: string, whose: string): Promise<void> =>
    given().sql(`begin; set local role heng_desk; select heng_act_as('${who}');
      select sign_in_offer_link('${whose}', 'hash of ${who}', 'first', 24); commit`)
  await offer(administrator, clerk)
  await expect(offer(clerk, administrator)).rejects.toThrow(/no right to open a link/)
  await given().sql(`insert into region values ('500198', '邻区')`)
  await given().sql(`update account set region_code = '500198' where id = '${clerk}'`)
  await expect(offer(administrator, clerk)).rejects.toThrow(/no right to open a link/)
  const { database, signIn } = given()
  const lost = database.transaction().execute(async (transaction) => {
    await signIn.createOneTimeLink(administrator, 'reset', transaction)
    throw new Error('undone')
  })
  await expect(lost).rejects.toThrow('undone')
  await given().sql(`do $$ begin
    assert not exists (select from sign_in_one_time_link where account_id = '${administrator}'); end $$`)
})
