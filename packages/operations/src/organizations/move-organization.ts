import { z } from 'zod'
import { defineTreeChange, organizationChangeInput } from './change-tree'
import { changeFrom, kindBelow, organizationIn } from './organization-tree'

export const operation = defineTreeChange({
  id: 'organizations/move-organization',
  title: '从某年度起把单位（连同下级）移到另一个上级之下',
  method: 'post',
  path: '/api/organizations/{organization}/move',
  input: organizationChangeInput.extend({ parent: z.string() }),
  change: ({ trees }, { organization, fiscalYear, parent }) => {
    const before = organizationIn(trees, fiscalYear, organization)
    const above = organizationIn(trees, fiscalYear, parent)
    if (before.parent === above.id) return []
    changeFrom(trees, fiscalYear, before.id, { parent: above.id, kind: kindBelow(above.kind) })
    const old = before.parent === null ? '' : organizationIn(trees, fiscalYear, before.parent).name
    return [{ kind: 'move', from: [before.id], to: [before.id], note: `${old} → ${above.name}` }]
  },
})
