import { noteSignIn, type SignInEvent } from '@heng/store/sign-in'
import { z } from 'zod'
import { secondFactorDemanded } from './session-of'
import type { BackupCodes, SecondFactorOffer } from './sign-in-answers'
import { guarded } from './sign-in-attempts'
import { answer, askLibrary, type Call, problemOf, type Session } from './sign-in-call'
import { type Endpoint, withBodyAndSession } from './sign-in-endpoints'
import { problem } from './sign-in-problem'

const withPassword = z.object({ password: z.string().min(1).max(200) })

/** Asks the library for what wants the password again. */
const asked = (
  call: Call,
  { accountId }: Session,
  path: string,
  password: string,
  { tell, event }: { tell: (body: unknown) => object; event: SignInEvent | null },
): Promise<Response> =>
  guarded(call, `password of ${accountId}`, async () => {
    const response = await askLibrary(call, path, { password })
    if (!response.ok) return { right: false, response: await problemOf(response, 'password-must-be-valid') }
    if (event !== null) await noteSignIn(call.desk.database, accountId, event)
    return { right: true, response: answer(tell(await response.json()), response) }
  })

const offerSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })

/** The library names the made-up address in it; an authenticator should show the login. */
const offerFor = (login: string, body: unknown): SecondFactorOffer => {
  const { totpURI, backupCodes } = offerSchema.parse(body)
  const given = new URL(totpURI)
  const issuer = given.searchParams.get('issuer') ?? ''
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`
  return {
    uri: `otpauth://totp/${label}?${given.searchParams.toString().replaceAll('+', '%20')}`,
    secret: given.searchParams.get('secret') ?? '',
    backupCodes,
  }
}

/** Offers a secret; it counts for nothing until a code made with it is confirmed. */
const begin = withBodyAndSession(withPassword, async (call, { password }, session) =>
  session.secondFactor
    ? problem('second-factor-must-be-off')
    : asked(call, session, '/two-factor/enable', password, {
        tell: (body) => offerFor(session.login, body),
        event: null,
      }),
)

const confirm = withBodyAndSession(
  z.object({ code: z.string().min(1).max(20) }),
  async (call, { code }, session) => {
    if (session.secondFactor) return problem('second-factor-must-be-off')
    const response = await askLibrary(call, '/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') })
    if (!response.ok) return problemOf(response, 'second-factor-must-be-valid')
    await noteSignIn(call.desk.database, session.accountId, 'second-factor-on')
    return answer({ done: true }, response)
  },
)

const end = withBodyAndSession(withPassword, async (call, { password }, session) => {
  if (!session.secondFactor) return problem('second-factor-must-be-on')
  if (secondFactorDemanded(call.desk, session)) return problem('second-factor-must-stay-on')
  return asked(call, session, '/two-factor/disable', password, {
    tell: () => ({ done: true }),
    event: 'second-factor-off',
  })
})

const backupCodesSchema = z.object({ backupCodes: z.array(z.string()) })

const newBackupCodes = withBodyAndSession(withPassword, async (call, { password }, session) => {
  if (!session.secondFactor) return problem('second-factor-must-be-on')
  return asked(call, session, '/two-factor/generate-backup-codes', password, {
    tell: (body): BackupCodes => backupCodesSchema.parse(body),
    event: 'new-backup-codes',
  })
})

export const secondFactorEndpoints: Readonly<Record<string, Endpoint>> = {
  'POST /second-factor/begin': begin,
  'POST /second-factor/confirm': confirm,
  'POST /second-factor/end': end,
  'POST /second-factor/backup-codes': newBackupCodes,
}
