import type { RecordDifference } from '@heng/domain/editing/diff-records'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { recordDifferenceSchema } from '@heng/domain/editing/record-difference-schema'
import type { StoredRecord } from '@heng/store/edition-records'
import { z } from 'zod'
import { defineOperation } from '../operation'
import type { Candidate } from '../reading/prepare-acceptance'
import { writers } from '../role-groups'
import { differenceWords } from './difference-words'
import { editionInput, recordHeadSchema } from './edition-answers'
import { prepareCandidates } from './prepare-candidates'
import { requireEdition } from './require-edition'

export const acceptancePreviewSchema = z.object({
  candidates: z.array(
    z.object({
      /** Names it when some are to be left out. */
      candidate: z.string(),
      document: z.string(),
      kind: recordHeadSchema.shape.kind,
      name: z.string(),
      /** The department a target form names. */
      owner: z.string().nullable(),
      /** 'same': the edition already has it like this. */
      outcome: z.enum(['created', 'changed', 'same']),
      /** The record it would change. */
      record: z.string().nullable(),
      differences: z.array(recordDifferenceSchema),
      /** Each difference as a sentence. */
      words: z.array(z.string()),
      /** How many of the values that would change somebody has typed in since they were read. */
      typed: z.int(),
    }),
  ),
  /** Records of the edition that none of the documents touches. */
  leftAlone: z.array(z.object({ id: z.string(), name: z.string(), kind: recordHeadSchema.shape.kind })),
})
export type AcceptancePreview = z.infer<typeof acceptancePreviewSchema>

const wordsOf = (
  before: EditionRecord | undefined,
  after: EditionRecord,
  differences: readonly RecordDifference[],
): string[] => (before ? differenceWords(before, after, differences) : [])

/** Values that came from a document, as those that would take their place do, and do not stand as they were read any more. */
const typedValues = (before: StoredRecord | undefined, { differences, origins }: Candidate): number =>
  !before || before.document === null
    ? 0
    : differences.filter(
        (one) =>
          one.difference === 'value' &&
          one.before !== null &&
          origins[one.path] !== undefined &&
          before.origins[one.path] === undefined,
      ).length

const outcomeOf = ({ record, differences }: Candidate): 'created' | 'changed' | 'same' =>
  record === null ? 'created' : differences.length > 0 ? 'changed' : 'same'

export const operation = defineOperation({
  id: 'editions/preview-acceptance',
  title: '预览：把资料接收进预算版本会新建、修改、不动哪些表',
  method: 'get',
  path: '/api/editions/{edition}/acceptance',
  roles: writers,
  input: editionInput.extend({ documents: z.string().describe('资料编号，逗号分隔') }),
  answers: acceptancePreviewSchema,
  run: async (acting, { edition, documents }) => {
    const { id } = await requireEdition(acting, edition)
    const { candidates, records } = await prepareCandidates(acting, id, documents.split(',').filter(Boolean))
    const before = new Map(records.map((one) => [one.id, one]))
    const touched = new Set(candidates.map(({ record }) => record))
    return {
      candidates: candidates.map((one) => {
        const { candidate, document, name, data, record, differences } = one
        const changed = before.get(record ?? '')
        return {
          candidate,
          document,
          kind: data.record,
          name,
          owner: data.record === 'performance-target' ? (data.fields.department ?? null) : null,
          outcome: outcomeOf(one),
          record,
          differences,
          words: wordsOf(changed?.data, data, differences),
          typed: typedValues(changed, one),
        }
      }),
      leftAlone: records
        .filter((record) => !touched.has(record.id))
        .map((record) => ({ id: record.id, name: record.name, kind: record.data.record })),
    }
  },
})
