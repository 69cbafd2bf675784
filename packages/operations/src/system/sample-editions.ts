import { fold } from '@heng/domain/fold'
import { selectAccountByLogin } from '@heng/store/accounts'
import { z } from 'zod'
import { type Account, accountOf } from '../accounts/account'
import { operation as acceptDocuments } from '../editions/accept-documents'
import { operation as createEdition } from '../editions/create-edition'
import { acceptancePreviewSchema, operation as previewAcceptance } from '../editions/preview-acceptance'
import type { Heng } from '../heng'
import { type Operation, performOperation } from '../operation'
import { sampleDepartments } from '../sample-region/organization'

/** What the sample region's documents are, by layout, once they are kept. */
export type SampleImports = Readonly<Record<string, string>>

type Planting = {
  perform: (operation: Operation, input: unknown) => Promise<unknown>
  organizations: ReadonlyMap<string, string>
}

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

/** Gives the sample region editions to work on: those of departments, and the bureau's own. */
export const plantSampleEditions = async (
  heng: Heng,
  organizations: ReadonlyMap<string, string>,
  imports: SampleImports,
): Promise<void> => {
  const id = await selectAccountByLogin(heng.database, 'yusuan')
  const account: Account | null = id === null ? null : await accountOf(heng, id)
  if (!account) throw new Error('the sample region has no budget officer')
  const planting: Planting = {
    organizations,
    perform: (operation, input) => performOperation(heng, account, operation, input),
  }
  const accept = async (code: string, layout: string, fiscalYear: number, stage: string): Promise<void> => {
    const edition = await open(planting, code, { fiscalYear, stage })
    await planting.perform(acceptDocuments, { edition, documents: [imports[layout]] })
  }
  await accept('201', 'disclosure', 2025, 'draft')
  await accept('109', 'committee', 2023, 'draft')
  await accept('001', 'volume', 2024, 'draft')
  await plantDepartments(planting, imports['levelOne'] ?? '')
}
