import { Refusal } from '@heng/domain/refusal'
import { defineTreeChange, organizationChangeInput } from './change-tree'
import { childrenOf, closeFrom, organizationIn } from './organization-tree'

export const operation = defineTreeChange({
  id: 'organizations/close-organization',
  title: '从某年度起撤销单位；以前的年度不变',
  method: 'post',
  path: '/api/organizations/{organization}/close',
  input: organizationChangeInput,
  change: ({ trees }, { organization, fiscalYear }) => {
    const { id } = organizationIn(trees, fiscalYear, organization)
    for (const [year, tree] of trees) {
      const [child] = childrenOf(tree, id)
      if (child) throw new Refusal('organization-must-be-empty', `${year}年度有${child.name}`)
    }
    closeFrom(trees, id)
    return [{ kind: 'close', from: [id], to: [] }]
  },
})
