import { Refusal } from '@heng/domain/refusal'
import { openOrganization } from '@heng/store/organizations'
import { z } from 'zod'
import type { Acting } from '../operation'
import { accountsConcerned, type ScopeChange } from './change-scopes'
import { defineTreeChange, namedSchema, organizationChangeInput } from './change-tree'
import { changeFrom, closeFrom, openFrom, organizationIn } from './organization-tree'

const partSchema = namedSchema.extend({
  children: z.array(z.string()).max(500).default([]).describe('转到这个新单位之下的下级单位'),
  accounts: z.array(z.string()).max(500).default([]).describe('从该年度起管这个新单位的原单位账号'),
})

/** What the accounts of the whole have from the year on; those that nobody named keep what they have. */
const scopesOf = async (
  acting: Acting,
  { whole, fiscalYear }: { whole: string; fiscalYear: number },
  given: { parts: readonly { id: string; accounts: readonly string[] }[]; leaving: readonly string[] },
): Promise<ScopeChange[]> => {
  const { parts, leaving } = given
  const chosen = [...parts.flatMap(({ accounts }) => accounts), ...leaving]
  const accounts = await accountsConcerned(acting, { organizations: [whole], fiscalYear }, chosen)
  return [...accounts.values()]
    .map((account) => ({
      account,
      gains: parts.filter((part) => part.accounts.includes(account.id)).map(({ id }) => id),
      leaves: leaving.includes(account.id) ? [whole] : [],
    }))
    .filter(({ gains, leaves }) => gains.length + leaves.length > 0)
}

export const operation = defineTreeChange({
  id: 'organizations/split-organization',
  title: '从某年度起拆分单位：成立新单位并分配下级和账号；原单位保留或撤销',
  method: 'post',
  path: '/api/organizations/{organization}/split',
  input: organizationChangeInput.extend({
    parts: z.array(partSchema).min(1).max(20),
    keep: z.boolean().describe('原单位是否继续存在'),
    leaving: z
      .array(z.string())
      .max(500)
      .default([])
      .describe('从该年度起不再管保留的原单位的账号；以前年度的仍可看'),
  }),
  change: async ({ acting, trees }, { organization, fiscalYear, parts, keep, leaving }) => {
    const whole = organizationIn(trees, fiscalYear, organization)
    if (whole.kind === 'bureau') throw new Refusal('organization-tree-must-hold', '财政局不能拆分')
    if (!keep && parts.length < 2)
      throw new Refusal('request-must-be-valid', '不保留原单位时，要拆成两个以上单位')
    const opened: { id: string; accounts: readonly string[] }[] = []
    for (const { code, name, children, accounts } of parts) {
      const id = await openOrganization(acting.database, acting.account.region)
      openFrom(trees, { ...whole, id, code, name })
      opened.push({ id, accounts })
      for (const child of children) {
        const row = organizationIn(trees, fiscalYear, child)
        if (row.parent !== whole.id)
          throw new Refusal('organization-tree-must-hold', `${row.name}不是${whole.name}的下级`)
        changeFrom(trees, fiscalYear, row.id, { parent: id })
      }
    }
    if (!keep) closeFrom(trees, whole.id)
    const to = [...(keep ? [whole.id] : []), ...opened.map(({ id }) => id)]
    const given = { parts: opened, leaving: keep ? leaving : [] }
    const scopes = await scopesOf(acting, { whole: whole.id, fiscalYear }, given)
    return [{ kind: 'split', from: [whole.id], to, scopes }]
  },
})
