import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '@heng/store/database'
import { type LinkPurpose, putLink, putPassword, selectLink, takeLink } from '@heng/store/sign-in'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { passwordFault } from './password-rule'
import type { LinkAnswer } from './sign-in-answers'
import { answer } from './sign-in-call'
import { type Endpoint, withBody } from './sign-in-endpoints'
import { problem } from './sign-in-problem'

/** How long a link holds, in hours. */
const hours = 24

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Makes the token of a link by which somebody sets a password; one before is void. Only its hash is kept. */
export const createOneTimeLink = async (
  database: Database,
  accountId: string,
  purpose: LinkPurpose,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await putLink(database, { tokenHash: hashOf(token), accountId, purpose, hours })
  return token
}

const token = z.string().min(1).max(200)

/** Whose link it is. Looking does not use it up. */
const show = withBody(z.object({ token }), async ({ desk }, { token }) => {
  const link = await selectLink(desk.database, hashOf(token))
  if (!link) return problem('link-must-be-valid')
  const { login, name, purpose } = link
  const body: LinkAnswer = { login, name, purpose }
  return answer(body)
})

/** Sets the password. A password that is refused leaves the link as it was. */
const setByLink = withBody(
  z.object({ token, password: z.string().max(1000) }),
  async ({ desk: { database } }, { token, password }) => {
    const link = await selectLink(database, hashOf(token))
    if (!link) return problem('link-must-be-valid')
    const fault = passwordFault(password, link.login)
    if (fault !== null) return problem('password-must-be-strong', { detail: fault })
    const hash = await hashPassword(password)
    if (!(await takeLink(database, hashOf(token)))) return problem('link-must-be-valid')
    await putPassword(database, link.accountId, hash)
    return answer({ login: link.login })
  },
)

export const linkEndpoints: Readonly<Record<string, Endpoint>> = {
  'POST /link': show,
  'POST /link/password': setByLink,
}
