import { useQuery } from '@tanstack/react-query'
import { ownOrganizationsQuery } from '../../api/edition-queries'
import { deskQuery } from '../../api/review-queries'

/** How much is to be done, beside the way to 工作台; kept in step by the server's events. */
export const TaskCount = () => {
  const year = useQuery(ownOrganizationsQuery(null)).data?.fiscalYear
  const { data } = useQuery({ ...deskQuery(year ?? 0), enabled: year !== undefined })
  const count = data?.tasks.length ?? 0
  if (count === 0) return null
  return (
    <span className="frame-count">
      <span className="number">{count}</span>
      <span className="unseen"> 项待办</span>
    </span>
  )
}
