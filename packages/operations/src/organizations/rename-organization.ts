import { defineTreeChange, namedSchema, organizationChangeInput } from './change-tree'
import { changeFrom, organizationIn } from './organization-tree'

export const operation = defineTreeChange({
  id: 'organizations/rename-organization',
  title: '从某年度起改单位的名称或编码；以前的年度不变',
  method: 'patch',
  path: '/api/organizations/{organization}',
  input: organizationChangeInput.extend(namedSchema.partial().shape),
  change: ({ trees }, { organization, fiscalYear, name, code }) => {
    const before = organizationIn(trees, fiscalYear, organization)
    changeFrom(trees, fiscalYear, before.id, {
      ...(name === undefined ? {} : { name }),
      ...(code === undefined ? {} : { code }),
    })
    const after = organizationIn(trees, fiscalYear, before.id)
    if (before.name === after.name && before.code === after.code) return []
    const note = `${before.code ?? ''} ${before.name} → ${after.code ?? ''} ${after.name}`
    return [{ kind: 'rename', from: [before.id], to: [before.id], note }]
  },
})
