import { type EditionState, isApproved, stateTitles } from '@heng/domain/edition-state'
import type { Severity } from '@heng/domain/finding'
import { Refusal } from '@heng/domain/refusal'
import type { Account } from '../accounts/account'

/**
 * Who may say that a finding is right as it stands. An error keeps an edition from passing the bureau, so only the
 * bureau's officers accept one.
 */
export const requireMayAccept = ({ role }: Account, severity: Severity | null): void => {
  if (severity === 'error' && role === 'department-manager')
    throw new Refusal('role-must-permit', '错误由财政审核人员认可')
}

/** What was said of an edition's findings stands once the edition has been approved. */
export const requireUnapproved = (state: EditionState): void => {
  if (isApproved(state)) throw new Refusal('edition-must-be-in-state', stateTitles[state])
}
