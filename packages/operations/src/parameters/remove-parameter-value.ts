import { Refusal } from '@heng/domain/refusal'
import { deleteParameterValue, selectParameterValue } from '@heng/store/parameters'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { checkRegionAgain } from './check-region-again'
import { parameterNamed } from './parameter-catalogue'

export const operation = defineOperation({
  id: 'parameters/remove-parameter-value',
  title: '撤回本地区从某日起设定的参数值',
  method: 'post',
  path: '/api/parameters/remove',
  roles: ['administrator'],
  input: z.object({ name: z.string(), validFrom: z.iso.date(), reason: z.string().trim().min(2).max(500) }),
  answers: z.object({}),
  run: async (acting, { name, validFrom, reason }) => {
    const { database, audit } = acting
    parameterNamed(name)
    const before = await selectParameterValue(database, name, validFrom)
    if (!before) throw new Refusal('parameter-must-exist')
    await deleteParameterValue(database, name, validFrom)
    audit({
      subject: ['parameter', name],
      detail: { before: { validFrom, value: before.value, citation: before.citation }, after: null, reason },
    })
    checkRegionAgain(acting)
    return {}
  },
})
