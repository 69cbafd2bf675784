import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { usePageTitle } from '../../parts/use-page-title'
import { DocumentReview } from './document-review'
import { EditionReview } from './edition-review'
import './review-page.css'

const route = getRouteApi('/review')

/** Of what the findings are shown: editions of the desk, or whatever was imported. */
const Switch = () => {
  const { of } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Segmented<'editions' | 'documents'>
      aria-label="审核什么"
      value={of ?? 'editions'}
      options={[
        { value: 'editions', label: '预算版本' },
        { value: 'documents', label: '导入资料' },
      ]}
      onChange={(next) => void navigate({ search: { of: next }, replace: true })}
    />
  )
}

/** 审核: all findings. */
export const ReviewPage = () => {
  usePageTitle('审核')
  const { of } = route.useSearch()
  return of === 'documents' ? (
    <DocumentReview>
      <Switch />
    </DocumentReview>
  ) : (
    <EditionReview>
      <Switch />
    </EditionReview>
  )
}
