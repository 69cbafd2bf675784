import { expect, test } from 'vitest'
import { testHeng } from '../test-heng'
import { createFirstAdministrator } from './first-administrator'

const ask = (path: string, body: object): Request =>
  new Request(`http://heng.test/api/sign-in${path}`, { method: 'POST', body: JSON.stringify(body) })

test('the first administrator gets a link at every start until the password is set, the latest alone holds', async () => {
  const { heng } = await testHeng()
  const send = (path: string, body: object): Promise<Response> =>
    heng.signIn.handler(ask(path, body), '192.0.2.1')
  const first = await createFirstAdministrator(heng)
  const second = await createFirstAdministrator(heng)
  expect((await send('/link', { token: first })).status).toBe(410)
  expect(await (await send('/link', { token: second })).json()).toMatchObject({
    login: 'admin',
    purpose: 'first',
  })
  expect((await send('/link/password', { token: second, password: '管一个区的预算要细心' })).status).toBe(200)
  expect(await createFirstAdministrator(heng)).toBeNull()
})
