import type { Severity } from '@heng/domain/finding'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../pages/sign-in/sign-in-request'

const officers: readonly string[] = ['sector-officer', 'budget-officer', 'performance-officer']

/** Which findings the account may accept: the bureau's officers any, the department what is no error. */
export const useMayAccept = (): ((severity: Severity) => boolean) => {
  const role = useQuery(sessionQuery).data?.account?.role ?? ''
  return (severity) => officers.includes(role) || (role === 'department-manager' && severity !== 'error')
}
