import { Refusal } from '@heng/domain/refusal'
import { putParameterValue, selectParameterValue } from '@heng/store/parameters'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { checkRegionAgain } from './check-region-again'
import { parameterNamed } from './parameter-catalogue'

export const operation = defineOperation({
  id: 'parameters/set-parameter',
  title: '从某日起设定本地区的参数值；必须注明依据',
  method: 'put',
  path: '/api/parameters',
  roles: ['administrator'],
  input: z.object({
    name: z.string(),
    validFrom: z.iso.date(),
    value: z.number().int(),
    citation: z.string().trim().max(500).default(''),
  }),
  answers: z.object({}),
  run: async (acting, { name, validFrom, value, citation }) => {
    const { database, account, audit } = acting
    const { title, least, most, unit } = parameterNamed(name)
    if (citation.length < 2) throw new Refusal('reason-must-be-given', '注明这个值的依据（文号或条款）')
    if (value < least || value > most)
      throw new Refusal('request-must-be-valid', `${title}应在 ${least} 至 ${most} ${unit}之间`)
    const before = await selectParameterValue(database, name, validFrom)
    const given = { name, validFrom, value, citation }
    await putParameterValue(database, { ...given, region: account.region, account: account.id })
    audit({
      subject: ['parameter', name],
      detail: { before: before && { value: before.value, citation: before.citation }, after: given },
    })
    checkRegionAgain(acting)
    return {}
  },
})
