import { Refusal } from '@heng/domain/refusal'
import { openOrganization } from '@heng/store/organizations'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import {
  changeTree,
  fiscalYearSchema,
  noteSchema,
  organizationCodeSchema,
  organizationNameSchema,
  treeAnswerSchema,
} from './change-tree'
import { changeFrom, closeFrom, openFrom, organizationIn } from './organization-tree'

const partSchema = z.object({
  code: organizationCodeSchema,
  name: organizationNameSchema,
  children: z.array(z.string()).max(500).default([]).describe('转到这个新单位之下的下级单位'),
})

export const operation = defineOperation({
  id: 'organizations/split-organization',
  title: '从某年度起拆分单位：成立新单位并分配下级；原单位保留或撤销',
  method: 'post',
  path: '/api/organizations/{organization}/split',
  roles: ['administrator'],
  input: z.object({
    organization: z.string(),
    fiscalYear: fiscalYearSchema,
    parts: z.array(partSchema).min(1).max(20),
    keep: z.boolean().describe('原单位是否继续存在'),
    note: noteSchema,
  }),
  answers: treeAnswerSchema,
  run: (acting, { organization, fiscalYear, parts, keep, note }) =>
    changeTree(acting, fiscalYear, async (trees) => {
      const whole = organizationIn(trees, fiscalYear, requireId(organization, 'organization-must-exist'))
      if (whole.kind === 'bureau') throw new Refusal('organization-tree-must-hold', '财政局不能拆分')
      if (!keep && parts.length < 2)
        throw new Refusal('request-must-be-valid', '不保留原单位时，要拆成两个以上单位')
      const to: string[] = keep ? [whole.id] : []
      for (const { code, name, children } of parts) {
        const id = await openOrganization(acting.database, acting.account.region)
        openFrom(trees, { ...whole, id, code, name })
        to.push(id)
        for (const child of children) {
          const row = organizationIn(trees, fiscalYear, requireId(child, 'organization-must-exist'))
          if (row.parent !== whole.id)
            throw new Refusal('organization-tree-must-hold', `${row.name}不是${whole.name}的下级`)
          changeFrom(trees, fiscalYear, row.id, { parent: id })
        }
      }
      if (!keep) closeFrom(trees, whole.id)
      return [{ kind: 'split', from: [whole.id], to, note: note ?? null }]
    }),
})
