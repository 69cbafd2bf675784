import type { TreeAnswer } from '@heng/server/administration-contract'
import { useQueryClient } from '@tanstack/react-query'
import { useSubmission } from '../sign-in/use-submission'
import { type Organization, organizationWords } from './organization-rows'

export type OrganizationFormProps = {
  fiscalYear: number
  /** Null for the bureau of a year that has no organizations. */
  organization: Organization | null
  rows: readonly Organization[]
  onDone: (answer: TreeAnswer | null) => void
}

export type KnownFormProps = OrganizationFormProps & { organization: Organization }

export const codeOf = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const optionsOf = (rows: readonly Organization[]) =>
  rows.map((row) => ({ value: row.id, label: organizationWords(row) }))

/** Sends one change of the tree and shows everything anew. */
export const useTreeChange = (onDone: OrganizationFormProps['onDone']) => {
  const client = useQueryClient()
  const submission = useSubmission()
  const send = async (work: () => Promise<TreeAnswer>): Promise<void> => {
    const answer = await work()
    await client.invalidateQueries({ queryKey: ['system'] })
    onDone(answer)
  }
  return { submission, send }
}

export const FromYear = ({ fiscalYear }: { fiscalYear: number }) => (
  <p className="faint">从 {fiscalYear} 年度起生效，以后已有的年度跟着改；以前的年度不变。</p>
)
