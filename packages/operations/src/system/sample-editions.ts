import { fold } from '@heng/domain/fold'
import { selectAccountByLogin } from '@heng/store/accounts'
import { z } from 'zod'
import { type Account, accountOf } from '../accounts/account'
import { operation as addRecord } from '../editions/add-record'
import { operation as acceptDocuments } from '../editions/accept-documents'
import { operation as createEdition } from '../editions/create-edition'
import { operation as moveEdition } from '../editions/move-edition'
import { operation as showEditionFindings } from '../editions/show-edition-findings'
import { editionFindingsSchema } from '../editions/edition-answers'
import { operation as recordDecision } from '../editions/record-decision'
import { acceptancePreviewSchema, operation as previewAcceptance } from '../editions/preview-acceptance'
import type { Heng } from '../heng'
import { type Operation, performOperation } from '../operation'
import { operation as acceptFindings } from '../review/accept-findings'
import { operation as addComment } from '../review/add-comment'
import { operation as returnRecords } from '../review/return-records'
import { sampleDepartments } from '../sample-region/organization'
import { sampleUnitForms } from './sample-unit-forms'

/** What the sample region's documents are, by layout, once they are kept. */
export type SampleImports = Readonly<Record<string, string>>

type Planting = {
  perform: (operation: Operation, input: unknown) => Promise<unknown>
  organizations: ReadonlyMap<string, string>
}

const addedSchema = z.object({ id: z.string() })
const openedSchema = z.object({ edition: z.object({ id: z.string() }) })

const open = async (
  { perform, organizations }: Planting,
  code: string,
  given: { fiscalYear: number; stage: string },
): Promise<string> => {
  const answer = await perform(createEdition, { organization: organizations.get(code), ...given })
  return openedSchema.parse(answer).edition.id
}

/** An edition of each department that has forms in the volume of 2026, with just its own. */
const plantDepartments = async (planting: Planting, volume: string): Promise<void> => {
  for (const { code, name, shortName } of Object.values(sampleDepartments)) {
    const edition = await open(planting, code, { fiscalYear: 2026, stage: 'first-submission' })
    const { candidates } = acceptancePreviewSchema.parse(
      await planting.perform(previewAcceptance, { edition, documents: volume }),
    )
    const isOwn = (text: string): boolean => [name, shortName].some((one) => fold(text).includes(fold(one)))
    const own = candidates.filter(({ kind, owner }) => kind === 'performance-target' && isOwn(owner ?? ''))
    const leaveOut = candidates.filter((one) => !own.includes(one)).map(({ candidate }) => candidate)
    await planting.perform(acceptDocuments, { edition, documents: [volume], leaveOut })
  }
}

/** Takes the bureau's own edition through the congress to publication; what is wrong in it is accepted before. */
const publish = async (heng: Heng, { perform }: Planting, edition: string): Promise<void> => {
  await heng.idle()
  const { findings } = editionFindingsSchema.parse(
    JSON.parse(z.string().parse(await perform(showEditionFindings, { edition }))),
  )
  const keys = findings.filter(({ finding }) => finding.severity === 'error').map(({ key }) => key)
  if (keys.length > 0)
    await perform(acceptFindings, { edition, keys, reason: '已与主管部门核对，按原文件公布。' })
  await perform(moveEdition, { edition, move: 'submit' })
  await heng.idle()
  await perform(moveEdition, { edition, move: 'compile' })
  await perform(recordDecision, {
    edition,
    number: '示例人发〔2024〕3号',
    decidedOn: '2024-01-18',
    documentName: '示例区人民代表大会关于2024年预算的决议',
  })
  for (const move of ['approve', 'issue', 'publish']) await perform(moveEdition, { edition, move })
}

/** An edition that a clerk has filled in and handed in, and that came back: one form returned, one value commented on. */
const plantReturned = async (heng: Heng, as: (login: string) => Promise<Planting>): Promise<void> => {
  const clerk = await as('weijian-benji')
  const manager = await as('weijian')
  const edition = await open(clerk, '302001', { fiscalYear: 2026, stage: 'first-submission' })
  const records: string[] = []
  for (const data of sampleUnitForms)
    records.push(addedSchema.parse(await clerk.perform(addRecord, { edition, data })).id)
  // Only what has been checked is handed in.
  await heng.idle()
  await clerk.perform(moveEdition, { edition, move: 'submit' })
  const record = records.at(-1)
  await manager.perform(addComment, {
    edition,
    record,
    path: 'indicators/indicator-2/value',
    text: '培训人次请与年度培训计划一致。',
  })
  const reason = '指标权重合计应为 90，现为 95，请核对后重新提交。'
  await manager.perform(returnRecords, { returns: [{ record, reason }] })
}

/** Gives the sample region editions to work on: those of departments, of a unit, and the bureau's own. */
export const plantSampleEditions = async (
  heng: Heng,
  organizations: ReadonlyMap<string, string>,
  imports: SampleImports,
): Promise<void> => {
  const as = async (login: string): Promise<Planting> => {
    const id = await selectAccountByLogin(heng.database, login)
    const account: Account | null = id === null ? null : await accountOf(heng, id)
    if (!account) throw new Error(`the sample region has no account ${login}`)
    return {
      organizations,
      perform: (operation, input) => performOperation(heng, account, operation, input),
    }
  }
  const planting = await as('yusuan')
  const accept = async (code: string, layout: string, fiscalYear: number, stage: string): Promise<string> => {
    const edition = await open(planting, code, { fiscalYear, stage })
    await planting.perform(acceptDocuments, { edition, documents: [imports[layout]] })
    return edition
  }
  await accept('201', 'disclosure', 2025, 'draft')
  await accept('109', 'committee', 2023, 'draft')
  const volume = await accept('001', 'volume', 2024, 'draft')
  await plantDepartments(planting, imports['levelOne'] ?? '')
  await plantReturned(heng, as)
  await publish(heng, planting, volume)
}
